import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{c as i,e as o,f as e}from"./chunk-47ASD45P.js";function m(t){return s(t,o,e)}function d(t){return s(t,i,r=>`<code>${i(r)}</code>`)}function s(t,r,g){return t.split(/(`[^`]+`)/).map(n=>/^`[^`]+`$/.test(n)?g(n.slice(1,-1)):r(n)).join("")}export{m as a,d as b};
