import{a,b}from"./chunk-HUH76P7B.js";import"./chunk-K6XXFK3A.js";import"./chunk-EMBIDUMY.js";export{b as compileLinear,a as linearSource};
