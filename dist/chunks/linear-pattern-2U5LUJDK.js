import{a}from"./chunk-3T3AFWC2.js";import"./chunk-VI2WPTXC.js";import"./chunk-EMBIDUMY.js";export{a as compileLinear};
