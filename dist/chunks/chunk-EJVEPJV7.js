import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{i as o,j as r,k as s,l as i,m}from"./chunk-3VCDSZNF.js";function v(e,t,f){let n=m(e);return{manifests:i({files:e,schema:t,paths:f,environment:null,consumers:o(e,n,t),dialects:{find:s,decode:r}}),projects:n}}export{v as a};
