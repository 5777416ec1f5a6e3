import{a,b}from"./chunk-VV3752WM.js";import"./chunk-PC2X5NEA.js";import"./chunk-EMBIDUMY.js";export{a as decodeDotenv,b as lossyUtf8};
