import{a}from"./chunk-2EMF73OZ.js";import"./chunk-LCXDKAAB.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
