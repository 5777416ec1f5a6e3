import{a,b}from"./chunk-VV3752WM.js";import"./chunk-PEY5C3WW.js";import"./chunk-EMBIDUMY.js";export{a as decodeDotenv,b as lossyUtf8};
