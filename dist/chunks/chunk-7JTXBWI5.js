function s(o){let t=new Map;return o.map(({fingerprint:n})=>{let e=(t.get(n)??0)+1;return t.set(n,e),e===1?n:`${n}:${e}`})}export{s as a};
