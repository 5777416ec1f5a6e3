import{gb as a,hb as b}from"./chunk-PC2X5NEA.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
