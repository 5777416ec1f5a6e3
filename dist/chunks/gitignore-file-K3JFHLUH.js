import{a}from"./chunk-2EMF73OZ.js";import"./chunk-VI2WPTXC.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
