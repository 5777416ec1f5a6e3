import{a}from"./chunk-2EMF73OZ.js";import"./chunk-WJG7L3YV.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
