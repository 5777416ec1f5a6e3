import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var _="0.1.0";export{_ as a};
