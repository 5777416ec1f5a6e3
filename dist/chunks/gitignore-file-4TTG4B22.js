import{a}from"./chunk-2EMF73OZ.js";import"./chunk-QFUHXA5I.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
