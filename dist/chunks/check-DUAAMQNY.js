import{$a as a,ab as b}from"./chunk-O2ITBSTC.js";import"./chunk-EMBIDUMY.js";export{b as checksOf,a as runCheck};
