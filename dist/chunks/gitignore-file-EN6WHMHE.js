import{a}from"./chunk-2EMF73OZ.js";import"./chunk-K6XXFK3A.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
