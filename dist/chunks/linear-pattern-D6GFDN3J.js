import{a,b}from"./chunk-HUH76P7B.js";import"./chunk-XTWC3MYV.js";import"./chunk-EMBIDUMY.js";export{b as compileLinear,a as linearSource};
