import{a,b}from"./chunk-HUH76P7B.js";import"./chunk-FX6RNFEE.js";import"./chunk-EMBIDUMY.js";export{b as compileLinear,a as linearSource};
