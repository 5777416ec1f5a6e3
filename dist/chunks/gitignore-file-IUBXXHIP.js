import{a}from"./chunk-2EMF73OZ.js";import"./chunk-5OOD7X66.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
