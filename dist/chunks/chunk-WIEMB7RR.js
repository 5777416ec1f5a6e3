import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var s={clean:0,findings:1,error:2,incomplete:3},e=class extends Error{name="InputError";location;constructor(o,r){super(o),this.location=r}},n=class extends Error{name="InputErrors";errors;constructor(o){super(o.map(r=>r.message).join(`
`)),this.errors=o}};export{s as a,e as b,n as c};
