import{a as r}from"./chunk-L24OCOCZ.js";function i(t){return r("sha256").update(t,"utf8").digest("hex").slice(0,16)}function s(t){return r("sha256").update(t,"utf8").digest()}export{i as a,s as b};
