import{a,b}from"./chunk-HUH76P7B.js";import"./chunk-7V7IK4OB.js";import"./chunk-EMBIDUMY.js";export{b as compileLinear,a as linearSource};
