import{a}from"./chunk-2EMF73OZ.js";import"./chunk-C43TPQUO.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
