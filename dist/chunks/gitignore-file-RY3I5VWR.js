import{a}from"./chunk-2EMF73OZ.js";import"./chunk-EIKFN3BB.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
