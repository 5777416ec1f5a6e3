import{a}from"./chunk-2EMF73OZ.js";import"./chunk-AZTZN363.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
