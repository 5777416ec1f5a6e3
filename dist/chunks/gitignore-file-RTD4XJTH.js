import{a}from"./chunk-44FMBSFV.js";import"./chunk-EMBIDUMY.js";export{a as parseIgnoreFile};
