import{b as m,c}from"./chunk-UNVXDNKR.js";import"./chunk-4UE4YGNV.js";import"./chunk-EAHJRDAP.js";import"./chunk-7TMFNO2E.js";import{a}from"./chunk-AFIJJVH7.js";import"./chunk-L3WZOWSY.js";import"./chunk-NUFRM6SI.js";import"./chunk-VGUWHTLZ.js";import"./chunk-JQPAIA77.js";import{Ha as r,k as i}from"./chunk-XTWC3MYV.js";import"./chunk-EMBIDUMY.js";function l(e){return e.split(`
`).slice(0,3).map(n=>n.slice(0,200).replace(/[A-Za-z0-9+/_=.-]{8,}/g,f)).join(`
  `)}function f(e){return e.length<24&&!(/\d/.test(e)&&/[A-Za-z]/.test(e))?e:`${e.slice(0,4)}\u2026(${e.length})`}var k=async(e,n)=>{let[t]=e.operands;if(t===void 0)throw new i("explain needs a rule: 'watertight rules' lists them");let o=c(t);if(!o){let s=a(t,m.map(d=>d.id));throw new i(`unknown rule '${t}': ${s?`did you mean '${s}'?`:"'watertight rules' lists them"}`)}return await n.print(u(o)),0};function u(e){let n=p(e)?e.examples.slice(0,1).map(l):[],t=p(e)?e.knownMisses??[]:[];return[`${e.id}: ${e.title}`,`${e.severity} severity, ${r(e.confidence)} confidence, since ${e.since}`,"",`Why it matters
  ${e.why}`,"",...n.length>0?[`Example
  ${n.join(`
  `)}`,""]:[],`How to fix
  ${e.fix}`,"",...t.length>0?[`Known misses
  ${t.join(`
  `)}`,""]:[],...e.references.length>0?[`References
  ${e.references.join(`
  `)}`,""]:[]].join(`
`)}function p(e){return e.check==="leak"&&"examples"in e}export{u as explainRule,k as runExplain};
