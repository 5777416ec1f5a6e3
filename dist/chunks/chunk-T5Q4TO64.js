import{a as l,m as h,p as f,u as w}from"./chunk-PPXJIV2Z.js";import{Aa as u,Ba as m,Da as B,k as d,ta as s,za as g}from"./chunk-XTWC3MYV.js";var E=f({version:w(1),findings:h(f({fingerprint:l(),rule:l(),path:l(),proof:l().regex(u,"expected a proof").optional()}))});function A(t,n){let r;try{r=JSON.parse(t)}catch{throw new d(`${n} is no JSON: write a new one with 'watertight baseline'`,{path:n})}let e=E.safeParse(r);if(e.success)return e.data;let[i]=e.error.issues;throw new d(`${n}: ${i?.path.join(".")||"the file"}: ${i?.message??"unreadable"}; write a new one with 'watertight baseline'`,{path:n})}function U(t,n,r){let e=new Set,i=[];for(let{finding:o,secret:a}of n){let c=p=>p.fingerprint===o.fingerprint&&B(p,a),y=t.find(c);y?e.add(y):i.some(p=>c(p.entry))||i.push({entry:x(o,a,r),finding:o})}return{kept:[...e],added:i,idle:t.filter(o=>!e.has(o))}}function x(t,n,r){let{fingerprint:e,ruleId:i,location:o}=t,a={fingerprint:e,rule:i,path:o.path};return n&&g(n)?{...a,proof:m(n,r())}:a}function k(t){let n=[...t].sort((r,e)=>s(r.path,e.path)||s(r.rule,e.rule)||s(r.fingerprint,e.fingerprint)||s(r.proof??"",e.proof??"")).map(r=>`    ${JSON.stringify(r)}`).join(`,
`);return`{
  "version": 1,
  "findings": [${n===""?"":`
${n}
  `}]
}
`}export{A as a,U as b,k as c};
