import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-K3TWVN3U.js";import"./chunk-55CDFFVJ.js";export{a as compileLinear};
