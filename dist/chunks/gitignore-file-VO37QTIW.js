import{a}from"./chunk-2EMF73OZ.js";import"./chunk-3O2DXGO6.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
