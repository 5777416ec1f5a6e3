import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{createHash as r}from"node:crypto";function i(t){return r("sha256").update(t,"utf8").digest("hex").slice(0,16)}function s(t){return r("sha256").update(t,"utf8").digest()}export{i as a,s as b};
