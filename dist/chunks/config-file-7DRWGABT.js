import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a}from"./chunk-HQ4EJ5CM.js";import"./chunk-CPUDIOTD.js";import"./chunk-M6NG6QD4.js";import"./chunk-B255H6YN.js";import"./chunk-YDTBFGIS.js";import"./chunk-LNJ56VUO.js";import"./chunk-PYBBNH2V.js";import"./chunk-5VBWSEOM.js";import"./chunk-55CDFFVJ.js";export{a as parseConfig};
