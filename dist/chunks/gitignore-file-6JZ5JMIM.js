import{a}from"./chunk-2EMF73OZ.js";import"./chunk-GBC7OT5T.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
