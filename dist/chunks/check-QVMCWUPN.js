import{mb as a,nb as b}from"./chunk-7V7IK4OB.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
