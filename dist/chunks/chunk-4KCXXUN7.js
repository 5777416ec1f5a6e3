import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
function o(n,e){return r(n.location.path,e.location.path)||(n.location.line??0)-(e.location.line??0)||(n.location.column??0)-(e.location.column??0)||r(n.ruleId,e.ruleId)||r(n.fingerprint,e.fingerprint)}function r(n,e){return n<e?-1:n>e?1:0}export{o as a,r as b};
