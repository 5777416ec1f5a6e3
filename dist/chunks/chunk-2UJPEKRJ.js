import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{g as o,h as r,i as s,j as i,k as m}from"./chunk-QSB4HN2U.js";function v(e,t,f){let n=m(e);return{manifests:i({files:e,schema:t,paths:f,environment:null,consumers:o(e,n,t),dialects:{find:s,decode:r}}),projects:n}}export{v as a};
