import{a as w,b as f}from"./chunk-ZMX4ZC55.js";import{k as d}from"./chunk-TINSCQCY.js";import"./chunk-AKQKXMNZ.js";import"./chunk-2RLBAHFT.js";import"./chunk-EAHJRDAP.js";import"./chunk-GE3N5N4J.js";import"./chunk-BQWPBKCG.js";import"./chunk-VGUWHTLZ.js";import"./chunk-JQPAIA77.js";import"./chunk-MAH45ATQ.js";import"./chunk-OM6UGQ5H.js";import"./chunk-EDJMUVQG.js";import"./chunk-HY4E3GVG.js";import"./chunk-AFIJJVH7.js";import{Ya as p,h as o,p as l,r as m}from"./chunk-PMRKZR2L.js";import"./chunk-EMBIDUMY.js";var k=async(i,t)=>{let{workspace:r,schema:u}=await w(i,t),e=f(u),n=d(e),a=l({...r,start:r.root},e.docsFile),s=m(r,a),c=s?new TextDecoder().decode(s).replaceAll(`\r
`,`
`):null;if(c===n)return await t.print(`${e.docsFile} is current: ${e.variables.size} variables
`),o.clean;if(i.checkOnly){let v=c===null?"is missing":"is stale";return await t.print(`${e.docsFile} ${v}: write it with 'watertight env docs'
`),o.findings}return p(r.root,a,n),await t.print(`${e.docsFile} written: ${e.variables.size} variables
`),o.clean};export{k as runEnvDocs};
