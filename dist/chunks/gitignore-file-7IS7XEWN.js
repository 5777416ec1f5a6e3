import{a}from"./chunk-2EMF73OZ.js";import"./chunk-K4YTTH3G.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
