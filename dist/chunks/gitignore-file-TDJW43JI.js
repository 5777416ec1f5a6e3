import{a}from"./chunk-2EMF73OZ.js";import"./chunk-UF4KVV2G.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
