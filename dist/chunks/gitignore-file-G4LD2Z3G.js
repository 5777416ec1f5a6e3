import{a}from"./chunk-2EMF73OZ.js";import"./chunk-EICCLI4Y.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
