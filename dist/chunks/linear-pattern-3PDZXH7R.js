import{a}from"./chunk-3T3AFWC2.js";import"./chunk-PEY5C3WW.js";import"./chunk-EMBIDUMY.js";export{a as compileLinear};
