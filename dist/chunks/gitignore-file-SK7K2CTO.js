import{a}from"./chunk-2EMF73OZ.js";import"./chunk-6HNTZVH4.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
