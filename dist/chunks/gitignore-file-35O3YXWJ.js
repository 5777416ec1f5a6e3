import{a}from"./chunk-2EMF73OZ.js";import"./chunk-LHVO6SPL.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
