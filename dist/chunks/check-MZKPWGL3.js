import{gb as a,hb as b}from"./chunk-L7PJDW5Q.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
