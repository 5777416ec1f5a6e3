import{a,b}from"./chunk-DMVMZXCU.js";import"./chunk-EMBIDUMY.js";export{b as leakAnchors,a as leakMatchers};
