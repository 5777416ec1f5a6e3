import{a,b}from"./chunk-H4KAFBVF.js";import"./chunk-EMBIDUMY.js";export{b as leakAnchors,a as leakMatchers};
