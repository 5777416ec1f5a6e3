import{mb as a,nb as b}from"./chunk-WJG7L3YV.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
