import{b as t}from"./chunk-ONHMAMEJ.js";import"./chunk-X7TJ3PPN.js";import"./chunk-EAHJRDAP.js";import"./chunk-VGUWHTLZ.js";import"./chunk-JQPAIA77.js";import"./chunk-U4PLPNP2.js";import{ya as i}from"./chunk-3IMJPWJF.js";import"./chunk-EMBIDUMY.js";var R=async(m,r)=>{if(m.format==="json"){let n=t.map(({id:a,check:o,title:e,severity:s,confidence:d,since:u})=>({id:a,check:o,title:e,severity:s,confidence:d,since:u}));return await r.print(`${JSON.stringify({version:1,rules:n},null,2)}
`),0}let l=Math.max(...t.map(({id:n})=>n.length)),p=t.map(({id:n,severity:a,confidence:o,title:e})=>`${n.padEnd(l)}  ${a.padEnd(8)}  ${i(o).padEnd(6)}  ${e}`);return await r.print(`${p.join(`
`)}
`),r.tell(`${t.length} rules; 'watertight explain RULE' tells about one`),0};export{R as runRules};
