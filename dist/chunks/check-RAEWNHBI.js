import{ab as a,bb as b}from"./chunk-PMRKZR2L.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
