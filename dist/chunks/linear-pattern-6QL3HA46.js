import{a,b}from"./chunk-HUH76P7B.js";import"./chunk-AZTZN363.js";import"./chunk-EMBIDUMY.js";export{b as compileLinear,a as linearSource};
