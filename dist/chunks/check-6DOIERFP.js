import{gb as a,hb as b}from"./chunk-6HNTZVH4.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
