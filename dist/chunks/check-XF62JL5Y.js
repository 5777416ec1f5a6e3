import{mb as a,nb as b}from"./chunk-AZTZN363.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
