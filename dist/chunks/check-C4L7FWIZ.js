import{ab as a,bb as b}from"./chunk-K4YTTH3G.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
