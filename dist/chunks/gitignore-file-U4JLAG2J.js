import{a}from"./chunk-2EMF73OZ.js";import"./chunk-7V7IK4OB.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
