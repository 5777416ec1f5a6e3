import{a}from"./chunk-JZDEZV7W.js";import"./chunk-EMBIDUMY.js";export{a as compileLinear};
