import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var t=["critical","high","medium","low","info"];function r(e){return t.indexOf(e)}var i=["leak","ignore","env"];function n(e){return e>=.9?"high":e>=.5?"medium":"low"}export{t as a,r as b,i as c,n as d};
