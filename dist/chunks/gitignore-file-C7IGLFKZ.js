import{a}from"./chunk-2EMF73OZ.js";import"./chunk-L7PJDW5Q.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
