import{mb as a,nb as b}from"./chunk-AEIHCDD6.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
