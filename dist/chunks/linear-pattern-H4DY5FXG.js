import{a}from"./chunk-3T3AFWC2.js";import"./chunk-L7PJDW5Q.js";import"./chunk-EMBIDUMY.js";export{a as compileLinear};
