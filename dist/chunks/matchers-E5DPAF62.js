import{a,b}from"./chunk-TJLQ35FF.js";import"./chunk-EMBIDUMY.js";export{b as leakAnchors,a as leakMatchers};
