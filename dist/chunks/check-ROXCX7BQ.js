import{mb as a,nb as b}from"./chunk-GBC7OT5T.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
