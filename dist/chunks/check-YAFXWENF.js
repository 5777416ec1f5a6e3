import{gb as a,hb as b}from"./chunk-TWCNCXI2.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
