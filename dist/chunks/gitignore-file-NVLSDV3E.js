import{a}from"./chunk-2EMF73OZ.js";import"./chunk-WUP7XBIH.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
