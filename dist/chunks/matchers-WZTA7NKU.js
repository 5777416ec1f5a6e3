import{a,b}from"./chunk-GKWS3Q3G.js";import"./chunk-EMBIDUMY.js";export{b as leakAnchors,a as leakMatchers};
