import{cb as a,db as b}from"./chunk-3IMJPWJF.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
