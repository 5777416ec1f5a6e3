import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-M2GTEOLD.js";import"./chunk-4KCXXUN7.js";import"./chunk-M6NG6QD4.js";import"./chunk-B255H6YN.js";import"./chunk-PYBBNH2V.js";import"./chunk-55CDFFVJ.js";export{b as formatBaseline,a as parseBaseline};
