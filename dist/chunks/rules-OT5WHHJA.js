import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{c as t}from"./chunk-WFFR7MJJ.js";import"./chunk-JAU2UBVJ.js";import"./chunk-OHB5YNQT.js";import"./chunk-NGTXODQO.js";import"./chunk-65KJY5JW.js";import"./chunk-YFALMGGV.js";import"./chunk-IUVW3NS2.js";import{d as i}from"./chunk-YDTBFGIS.js";import"./chunk-55CDFFVJ.js";var $=async(m,a)=>{if(m.format==="json"){let n=t.map(({id:r,check:o,title:e,severity:s,confidence:d,since:u})=>({id:r,check:o,title:e,severity:s,confidence:d,since:u}));return await a.print(`${JSON.stringify({version:1,rules:n},null,2)}
`),0}let l=Math.max(...t.map(({id:n})=>n.length)),p=t.map(({id:n,severity:r,confidence:o,title:e})=>`${n.padEnd(l)}  ${r.padEnd(8)}  ${i(o).padEnd(6)}  ${e}`);return await a.print(`${p.join(`
`)}
`),a.tell(`${t.length} rules; 'watertight explain RULE' tells about one`),0};export{$ as runRules};
