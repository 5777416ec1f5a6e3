import{mb as a,nb as b}from"./chunk-K6XXFK3A.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
