import{a,b}from"./chunk-7ODDG5H2.js";import"./chunk-EMBIDUMY.js";export{b as leakAnchors,a as leakMatchers};
