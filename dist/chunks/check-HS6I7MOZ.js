import{mb as a,nb as b}from"./chunk-LHVO6SPL.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
