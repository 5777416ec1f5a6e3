import{a,b}from"./chunk-EI6X2YBU.js";import"./chunk-EMBIDUMY.js";export{b as leakAnchors,a as leakMatchers};
