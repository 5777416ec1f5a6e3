import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{b as n}from"./chunk-YDTBFGIS.js";function i(e,{failOn:r,minConfidence:o}){return e.new&&r!=="none"&&n(e.severity)<=n(r)&&e.confidence>=o}export{i as a};
