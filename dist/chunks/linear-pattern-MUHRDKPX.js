import{a}from"./chunk-3T3AFWC2.js";import"./chunk-PMRKZR2L.js";import"./chunk-EMBIDUMY.js";export{a as compileLinear};
