import{a,b}from"./chunk-MAH45ATQ.js";import"./chunk-EMBIDUMY.js";export{b as leakAnchors,a as leakMatchers};
