import{a}from"./chunk-2EMF73OZ.js";import"./chunk-HIWD6UMT.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
