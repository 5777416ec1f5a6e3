import{a}from"./chunk-3T3AFWC2.js";import"./chunk-PC2X5NEA.js";import"./chunk-EMBIDUMY.js";export{a as compileLinear};
