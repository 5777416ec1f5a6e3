import{mb as a,nb as b}from"./chunk-3O2DXGO6.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
