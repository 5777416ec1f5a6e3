import{gb as a,hb as b}from"./chunk-VI2WPTXC.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
