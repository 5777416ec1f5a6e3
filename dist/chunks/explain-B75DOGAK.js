import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{c as m,d as c}from"./chunk-TSGHCN6I.js";import"./chunk-JAU2UBVJ.js";import"./chunk-OHB5YNQT.js";import"./chunk-NGTXODQO.js";import"./chunk-65KJY5JW.js";import"./chunk-YFALMGGV.js";import"./chunk-IUVW3NS2.js";import{d as a}from"./chunk-YDTBFGIS.js";import{b as i}from"./chunk-WIEMB7RR.js";import{a as s}from"./chunk-5VBWSEOM.js";import"./chunk-55CDFFVJ.js";function l(e){return e.split(`
`).slice(0,3).map(t=>t.slice(0,200).replace(/[A-Za-z0-9+/_=.-]{16,}/g,d)).join(`
  `)}function d(e){return`${e.slice(0,8)}…(${e.length})`}var y=async(e,t)=>{let[n]=e.operands;if(n===void 0)throw new i("explain needs a rule: 'watertight rules' lists them");let o=c(n);if(!o){let r=s(n,m.map(f=>f.id));throw new i(`unknown rule '${n}': ${r?`did you mean '${r}'?`:"'watertight rules' lists them"}`)}return await t.print(u(o)),0};function u(e){let t=p(e)?e.examples.slice(0,1).map(l):[],n=p(e)?e.knownMisses??[]:[];return[`${e.id}: ${e.title}`,`${e.severity} severity, ${a(e.confidence)} confidence, since ${e.since}`,"",`Why it matters
  ${e.why}`,"",...t.length>0?[`Example
  ${t.join(`
  `)}`,""]:[],`How to fix
  ${e.fix}`,"",...n.length>0?[`Known misses
  ${n.join(`
  `)}`,""]:[],...e.references.length>0?[`References
  ${e.references.join(`
  `)}`,""]:[]].join(`
`)}function p(e){return e.check==="leak"&&"examples"in e}export{u as explainRule,y as runExplain};
