import{a}from"./chunk-2EMF73OZ.js";import"./chunk-PEY5C3WW.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
