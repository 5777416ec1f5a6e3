import{a,b}from"./chunk-VV3752WM.js";import"./chunk-XTWC3MYV.js";import"./chunk-EMBIDUMY.js";export{a as decodeDotenv,b as lossyUtf8};
