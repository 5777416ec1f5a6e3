import{b as n}from"./chunk-2JMZUXD7.js";function i(e,{failOn:r,minConfidence:o}){return e.new&&r!=="none"&&n(e.severity)<=n(r)&&e.confidence>=o}export{i as a};
