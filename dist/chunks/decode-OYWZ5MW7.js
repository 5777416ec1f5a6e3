import{a,b}from"./chunk-VV3752WM.js";import"./chunk-74TKQKTW.js";import"./chunk-EMBIDUMY.js";export{a as decodeDotenv,b as lossyUtf8};
