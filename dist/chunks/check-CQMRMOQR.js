import{mb as a,nb as b}from"./chunk-EIKFN3BB.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
