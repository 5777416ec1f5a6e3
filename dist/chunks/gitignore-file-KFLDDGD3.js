import{a}from"./chunk-2EMF73OZ.js";import"./chunk-FX6RNFEE.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
