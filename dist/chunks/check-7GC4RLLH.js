import{gb as a,hb as b}from"./chunk-QFUHXA5I.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
