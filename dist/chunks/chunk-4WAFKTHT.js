import{b as i}from"./chunk-D4HM5YZH.js";import{a as s,k as u,n as l,r as c}from"./chunk-SKVQSH34.js";import{b as p}from"./chunk-IEJIIWPM.js";var g=l({version:c(1),findings:u(l({fingerprint:s(),rule:s(),path:s()}))});function z(a,n){let o;try{o=JSON.parse(a)}catch{throw new p(`${n} is no JSON: write a new one with 'watertight baseline'`,{path:n})}let r=g.safeParse(o);if(r.success)return r.data;let[e]=r.error.issues;throw new p(`${n}: ${e?.path.join(".")||"the file"}: ${e?.message??"unreadable"}; write a new one with 'watertight baseline'`,{path:n})}function d(a){let n=a.map(({fingerprint:e,ruleId:t,location:f})=>({fingerprint:e,rule:t,path:f.path})).sort((e,t)=>i(e.path,t.path)||i(e.rule,t.rule)||i(e.fingerprint,t.fingerprint)),r=n.filter((e,t)=>e.fingerprint!==n[t-1]?.fingerprint).map(e=>`    ${JSON.stringify(e)}`).join(`,
`);return`{
  "version": 1,
  "findings": [${r===""?"":`
${r}
  `}]
}
`}export{z as a,d as b};
