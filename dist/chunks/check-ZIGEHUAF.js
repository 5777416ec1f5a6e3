import{gb as a,hb as b}from"./chunk-UF4KVV2G.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
