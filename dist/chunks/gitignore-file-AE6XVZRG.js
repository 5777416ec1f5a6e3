import{a}from"./chunk-2EMF73OZ.js";import"./chunk-PC2X5NEA.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
