import{a}from"./chunk-3T3AFWC2.js";import"./chunk-QFUHXA5I.js";import"./chunk-EMBIDUMY.js";export{a as compileLinear};
