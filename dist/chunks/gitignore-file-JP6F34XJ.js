import{a}from"./chunk-2EMF73OZ.js";import"./chunk-AEIHCDD6.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
