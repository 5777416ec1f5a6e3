import{a}from"./chunk-2EMF73OZ.js";import"./chunk-2JW7WAWW.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
