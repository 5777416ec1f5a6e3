import{a,b}from"./chunk-LOF3FI2J.js";import"./chunk-EMBIDUMY.js";export{b as leakAnchors,a as leakMatchers};
