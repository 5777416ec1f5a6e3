import{mb as a,nb as b}from"./chunk-HIWD6UMT.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
