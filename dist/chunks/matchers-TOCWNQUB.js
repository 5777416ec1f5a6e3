import{a,b}from"./chunk-HM2T2W3B.js";import"./chunk-EMBIDUMY.js";export{b as leakAnchors,a as leakMatchers};
