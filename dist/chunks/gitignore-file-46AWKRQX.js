import{a}from"./chunk-2EMF73OZ.js";import"./chunk-TWCNCXI2.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
