import{a}from"./chunk-3T3AFWC2.js";import"./chunk-UF4KVV2G.js";import"./chunk-EMBIDUMY.js";export{a as compileLinear};
