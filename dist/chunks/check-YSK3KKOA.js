import{ib as a,jb as b}from"./chunk-DGXMRUW3.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
