import{mb as a,nb as b}from"./chunk-2JW7WAWW.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
