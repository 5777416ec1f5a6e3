import{a}from"./chunk-3T3AFWC2.js";import"./chunk-DGXMRUW3.js";import"./chunk-EMBIDUMY.js";export{a as compileLinear};
