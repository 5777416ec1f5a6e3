import{mb as a,nb as b}from"./chunk-5OOD7X66.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
