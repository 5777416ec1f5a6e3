import{a,b}from"./chunk-HUH76P7B.js";import"./chunk-5OOD7X66.js";import"./chunk-EMBIDUMY.js";export{b as compileLinear,a as linearSource};
