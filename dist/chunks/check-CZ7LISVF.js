import{mb as a,nb as b}from"./chunk-VNUMLYNM.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
