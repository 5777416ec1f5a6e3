import{mb as a,nb as b}from"./chunk-FX6RNFEE.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
