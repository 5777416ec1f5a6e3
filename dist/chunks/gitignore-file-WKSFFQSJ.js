import{a}from"./chunk-2EMF73OZ.js";import"./chunk-O2ITBSTC.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
