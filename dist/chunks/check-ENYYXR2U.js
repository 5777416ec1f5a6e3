import{gb as a,hb as b}from"./chunk-PEY5C3WW.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
