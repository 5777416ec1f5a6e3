import{a}from"./chunk-2EMF73OZ.js";import"./chunk-XTWC3MYV.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
