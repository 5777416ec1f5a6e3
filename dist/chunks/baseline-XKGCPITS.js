import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b}from"./chunk-LPXVDTOG.js";import"./chunk-4KCXXUN7.js";import"./chunk-M6NG6QD4.js";import"./chunk-B255H6YN.js";import"./chunk-WIEMB7RR.js";import"./chunk-55CDFFVJ.js";export{b as formatBaseline,a as parseBaseline};
