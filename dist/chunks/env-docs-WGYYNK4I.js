import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as w,b as f}from"./chunk-OUORDNKQ.js";import{l as d}from"./chunk-QSB4HN2U.js";import"./chunk-NGTXODQO.js";import"./chunk-NMWMAZKX.js";import"./chunk-4RTTQI2G.js";import"./chunk-TGHJX4YI.js";import{a as p}from"./chunk-UDPJZ7D7.js";import"./chunk-UWIOYXX3.js";import"./chunk-MAHV52YP.js";import{g as l,j as m}from"./chunk-R6O5HJEK.js";import"./chunk-ABATPGTB.js";import"./chunk-O2HTTQJU.js";import"./chunk-7CMB36QO.js";import"./chunk-YFALMGGV.js";import"./chunk-IUVW3NS2.js";import"./chunk-64BHDGF7.js";import"./chunk-HSB56KCK.js";import"./chunk-CPUDIOTD.js";import{a as o}from"./chunk-PYBBNH2V.js";import"./chunk-5VBWSEOM.js";import"./chunk-55CDFFVJ.js";var y=async(n,t)=>{let{workspace:r,schema:u}=await w(n,t),e=f(u),i=d(e),a=l({...r,start:r.root},e.docsFile),s=m(r,a),c=s?new TextDecoder().decode(s).replaceAll(`\r
`,`
`):null;if(c===i)return await t.print(`${e.docsFile} is current: ${e.variables.size} variables
`),o.clean;if(n.checkOnly){let v=c===null?"is missing":"is stale";return await t.print(`${e.docsFile} ${v}: write it with 'watertight env docs'
`),o.findings}return p(r.root,a,i),await t.print(`${e.docsFile} written: ${e.variables.size} variables
`),o.clean};export{y as runEnvDocs};
