import{a as w,b as f}from"./chunk-ISKWEZHV.js";import{l as d}from"./chunk-VOOX6X6D.js";import"./chunk-CR3WPN65.js";import"./chunk-EAHJRDAP.js";import"./chunk-JQPAIA77.js";import"./chunk-OM6UGQ5H.js";import"./chunk-5YE2BBZN.js";import"./chunk-XE5AAZEU.js";import"./chunk-AFIJJVH7.js";import{Xa as p,h as o,p as l,r as m}from"./chunk-O2ITBSTC.js";import"./chunk-EMBIDUMY.js";var k=async(i,t)=>{let{workspace:r,schema:u}=await w(i,t),e=f(u),n=d(e),a=l({...r,start:r.root},e.docsFile),s=m(r,a),c=s?new TextDecoder().decode(s).replaceAll(`\r
`,`
`):null;if(c===n)return await t.print(`${e.docsFile} is current: ${e.variables.size} variables
`),o.clean;if(i.checkOnly){let v=c===null?"is missing":"is stale";return await t.print(`${e.docsFile} ${v}: write it with 'watertight env docs'
`),o.findings}return p(r.root,a,n),await t.print(`${e.docsFile} written: ${e.variables.size} variables
`),o.clean};export{k as runEnvDocs};
