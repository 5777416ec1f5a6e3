import{a,b}from"./chunk-HUH76P7B.js";import"./chunk-EIKFN3BB.js";import"./chunk-EMBIDUMY.js";export{b as compileLinear,a as linearSource};
