import{a}from"./chunk-2EMF73OZ.js";import"./chunk-MZ3DVCL5.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
