import{a,b}from"./chunk-HUH76P7B.js";import"./chunk-WJG7L3YV.js";import"./chunk-EMBIDUMY.js";export{b as compileLinear,a as linearSource};
