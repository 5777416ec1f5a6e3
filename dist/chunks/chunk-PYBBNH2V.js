import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var i={clean:0,findings:1,error:2,incomplete:3},e=class extends Error{name="InputError";location;constructor(r,t){super(r),this.location=t}},o=class extends Error{name="InputErrors";errors;constructor(r){super(r.map(t=>t.message).join(`
`)),this.errors=r}};function d({message:n,location:r}){return r===void 0||n.startsWith(`${r.path}:`)?n:r.line===void 0?n.includes(r.path)?n:`${r.path}: ${n}`:`${r.path}:${r.line}: ${n}`}export{i as a,e as b,o as c,d};
