import{mb as a,nb as b}from"./chunk-XTWC3MYV.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
