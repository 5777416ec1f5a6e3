import{a}from"./chunk-3T3AFWC2.js";import"./chunk-K4YTTH3G.js";import"./chunk-EMBIDUMY.js";export{a as compileLinear};
