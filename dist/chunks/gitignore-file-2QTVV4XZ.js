import{a}from"./chunk-2EMF73OZ.js";import"./chunk-V2PTHDOU.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
