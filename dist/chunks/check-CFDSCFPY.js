import{ab as a,bb as b}from"./chunk-MZ3DVCL5.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
