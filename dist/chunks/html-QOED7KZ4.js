import{a as P}from"./chunk-4BZ6W2Z6.js";import{b as h}from"./chunk-L2JIIWF2.js";import"./chunk-4MQJOQKG.js";import{b as L}from"./chunk-XGAOQM7U.js";import{b as W,c as B,d as T,e as N,f as z,g as q,h as E}from"./chunk-XMWFEQ74.js";import{c as I,d as A}from"./chunk-VJUYLOER.js";import"./chunk-GMG33CAL.js";import{b as p,e as D,g as k,h as R,i as v}from"./chunk-CLQIYDDZ.js";import{a as O,c as n}from"./chunk-JIPU23FL.js";import{Aa as $,Ca as F,Da as j,Ea as M,na as C}from"./chunk-DGXMRUW3.js";import"./chunk-EMBIDUMY.js";var Y=`
:root { color-scheme: light dark; --ink: #1c2128; --soft: #59636e; --paper: #ffffff; --card: #f6f8fa; --line: #d1d9e0;
  --critical: #b3123a; --high: #cf4a00; --medium: #9a6700; --low: #0969da; --info: #6e7781; --good: #1a7f37; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9198a1; --paper: #0d1117; --card: #151b23; --line: #3d444d;
  --critical: #ff6b8b; --high: #ff9b5e; --medium: #e3b341; --low: #6cb6ff; --info: #9198a1; --good: #57d17a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 78rem; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .75rem; }
p { margin: .25rem 0; } a { color: var(--low); } ul, ol { margin: .25rem 0; padding-left: 1.4rem; }
code { font: .875em ui-monospace, SFMono-Regular, Consolas, monospace; overflow-wrap: anywhere; }
.soft { color: var(--soft); } .clean { color: var(--good); } .bad { color: var(--critical); }
.warn { border-left: 4px solid var(--high); background: var(--card); padding: .75rem 1rem; margin: 1rem 0; }
.charts { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem 0; }
figure { margin: 0; padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 8px; flex: 1 1 22rem; }
figcaption { font-weight: 600; margin-bottom: .5rem; } svg { width: 100%; max-width: 30rem; height: auto; display: block; }
svg text { fill: var(--ink); font: 12px system-ui, sans-serif; } svg .axis { fill: var(--soft); } svg .bar { fill: var(--low); }
svg .critical { fill: var(--critical); } svg .high { fill: var(--high); } svg .medium { fill: var(--medium); }
svg .low { fill: var(--low); } svg .info { fill: var(--info); }
form { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: center; z-index: 1;
  background: var(--paper); padding: .75rem 0; border-bottom: 1px solid var(--line); }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .75rem; } legend { float: left; margin-right: .75rem; }
input[type=search] { font: inherit; padding: .3rem .6rem; min-width: 15rem; flex: 1; color: inherit; background: var(--card);
  border: 1px solid var(--line); border-radius: 6px; }
select { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .3rem; }
table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: 600; }
th, td { padding: .5rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
tr.old, tr.below { color: var(--soft); } .where { min-width: 14rem; max-width: 22rem; overflow-wrap: anywhere; }
.badge { font-weight: 600; white-space: nowrap; } .badge.critical { color: var(--critical); } .badge.high { color: var(--high); }
.badge.medium { color: var(--medium); } .badge.low { color: var(--low); } .badge.info { color: var(--info); }
summary { cursor: pointer; } details.section { margin: .75rem 0; } [hidden] { display: none; }
@media print { form { display: none; } body { max-width: none; padding: 0; } tr { break-inside: avoid; } }
`,G=`
'use strict';
const form = document.querySelector('form');
if (form) {
  const rows = [...document.querySelectorAll('tr[data-severity]')];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const shown = document.querySelector('output');
  const apply = () => {
    const data = new FormData(form);
    const words = String(data.get('text')).toLowerCase().split(' ').filter(Boolean);
    const severities = new Set(data.getAll('severity'));
    const check = data.get('check');
    const weight = data.get('weight');
    let count = 0;
    rows.forEach((row, index) => {
      const fits = severities.has(row.dataset.severity) && (check === '' || check === row.dataset.check) &&
        (weight === '' || weight === row.dataset.weight) && words.every((word) => texts[index].includes(word));
      row.hidden = !fits;
      if (fits) count += 1;
    });
    shown.textContent = count + ' of ' + rows.length + ' shown';
  };
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}
`,H="JbGyQwAhvtY6lReOUVdtZtSMcoKdMCUe1kNYdJSNtXA=",J="QPBWSP0qXjRlmwm80YafYrNIMGRQ+4JEIOoADAbGr9g=";function V(e){let r=T(e),t=$.map(s=>({label:s,value:r.get(s)??0,kind:s})).filter(({value:s})=>s>0);return b("By severity",t)}function X(e){return b("By rule",_(e.map(({ruleId:r})=>r)))}function K(e){return b("By file",_(e.map(({location:r})=>r.path)))}function Z(e){let r=e.map(({provenance:i})=>i.map(({date:d})=>d).sort()[0]?.slice(0,4)??"").filter(i=>/^\d{4}$/.test(i)),t=k(r);if(t.size<2)return"";let s=[...t.keys()].map(Number),a=Math.max(Math.min(...s),Math.max(...s)-24),o=[];for(let i=a;i<=Math.max(...s);i+=1)o.push({label:String(i),value:t.get(String(i))??0,kind:"bar"});return b("By year of the first commit",o)}function _(e){return[...k(e)].sort(([r,t],[s,a])=>a-t||(r<s?-1:1)).slice(0,10).map(([r,t])=>({label:r,value:t,kind:"bar"}))}var Q=420,y=190,U=22;function b(e,r){if(r.length===0)return"";let t=Math.max(1,...r.map(({value:o})=>o)),s=r.map(({label:o,value:i,kind:d},m)=>{let l=m*U,c=Math.round((Q-y-50)*i/t);return[`<text x="${y-8}" y="${l+15}" text-anchor="end">${n(de(O(o)))}<title>${n(o)}</title></text>`,`<rect class="${d}" x="${y}" y="${l+4}" width="${Math.max(c,i>0?2:0)}" height="14" rx="2"/>`,`<text class="axis" x="${y+c+6}" y="${l+15}">${p(i)}</text>`].join("")}),a=r.map(({label:o,value:i})=>`${o} ${i}`).join(", ");return`<figure><figcaption>${e}</figcaption><svg viewBox="0 0 ${Q} ${r.length*U}" role="img" aria-label="${n(`${e}: ${a}`)}">${s.join("")}</svg></figure>`}function de(e){let r=[...e];return r.length<=28?e:`\u2026${r.slice(-27).join("")}`}var me={leak:"Secrets",ignore:"Ignore coverage",env:"Environment"},pe=`default-src 'none'; style-src 'sha256-${H}'; script-src 'sha256-${J}'; base-uri 'none'; form-action 'none'`,Pe=(e,r)=>{let t=[...e.findings].sort((s,a)=>ee(e,s)-ee(e,a)||W(s,a));return["<!doctype html>",'<html lang="en">',"<head>",'<meta charset="utf-8">',`<meta http-equiv="Content-Security-Policy" content="${pe}">`,'<meta name="viewport" content="width=device-width, initial-scale=1">','<meta name="referrer" content="no-referrer">',"<title>Watertight report</title>",`<style>${Y}</style>`,"</head>","<body>",...fe(e,r),...he(e),...ge(t),...ue(e,r,t),...$e(e,t),...ve(e),`<script>${G}</script>`,"</body>","</html>",""].join(`
`)};function te(e,r){return M(r,e.verdict)?"counted":r.new?"below":"old"}function ee(e,r){return["counted","below","old"].indexOf(te(e,r))}function fe(e,{startedAt:r}){let{headline:t}=N(e),{coverage:s,verdict:a}=e,o=[s.base,s.head].filter(d=>d!==null).map(d=>`<code>${n(d.slice(0,12))}</code>`).join(" to "),i=[`mode ${s.mode}`,...o===""?[]:[o],...r===void 0?[]:[n(r.slice(0,16).replace("T"," "))],`Watertight ${n(e.version)}, rules <code>${n(e.ruleset)}</code>`,`fails on ${a.failOn} from confidence ${a.minConfidence}`];return["<header>",`<h1 class="${a.status==="clean"?"clean":"bad"}">${n(t)}</h1>`,`<p>${n(z(e))}</p>`,`<p class="soft">${n(E(e).join(" \xB7 "))}</p>`,`<p class="soft">${i.join(" \xB7 ")}</p>`,"</header>"]}function he(e){let{coverage:r}=e;if(r.complete)return[];let t=r.skipped.filter(({reason:s})=>C(s));return['<section class="warn">',`<p><strong>Not everything was looked at</strong>: ${n(q(e))}.</p>`,...t.length>0?["<ul>",...t.slice(0,50).map(oe),"</ul>"]:[],...t.length>50?[`<p>and ${p(t.length-50)} more</p>`]:[],"</section>"]}function ge(e){return e.length<2?[]:['<div class="charts">',...[V,X,K,Z].map(t=>t(e)).filter(t=>t!==""),"</div>"]}function ue(e,r,t){if(t.length===0)return[];let s=$.filter(o=>t.some(({severity:i})=>i===o)),a=F.filter(o=>t.some(({check:i})=>i===o));return[`<h2>Findings (${p(t.length)}: ${B(t)})</h2>`,"<form hidden>",'<input type="search" name="text" placeholder="Filter by words" aria-label="Filter by words">','<fieldset><legend class="soft">Severity</legend>',...s.map(o=>`<label><input type="checkbox" name="severity" value="${o}" checked> ${o}</label>`),"</fieldset>",'<select name="check" aria-label="Check"><option value="">all checks</option>',...a.map(o=>`<option value="${o}">${me[o]}</option>`),"</select>",'<select name="weight" aria-label="Weight"><option value="">all findings</option>','<option value="counted">to act on</option><option value="below">below the threshold</option>','<option value="old">there before</option></select>','<output class="soft"></output>',"</form>","<table>",'<thead><tr><th>Severity</th><th>What</th><th class="where">Where</th><th>Rule</th></tr></thead>',"<tbody>",...t.map(o=>we(e,r,o)),"</tbody>","</table>"]}function we(e,r,t){let{title:s,message:a,fix:o}=A(e,t),{severity:i,check:d,confidence:m,validity:l,preview:c}=t,f=te(e,t),x=c===null?a:e.rules.get(t.ruleId)?.why??"",u=P(e,t,r),S=`<code>${n(v(t.location))}</code>`,ne=[...f==="old"?["there before this change"]:[],...f==="below"?["below the threshold"]:[],...l==="unknown"?[]:[l],`confidence ${j(m)} (${Math.round(m*100)} %)`],ie=c===null?"":` <code>${n(c)}</code>`,se=t.provenance.slice(0,3).map(({commit:w,author:le,date:ce})=>`<br><span class="soft"><code>${n(w.slice(0,9))}</code> ${n(le)}, ${n(ce.slice(0,10))}</span>`),ae=t.related.slice(0,5).map(w=>`<br><span class="soft"><code>${n(v(w))}</code> ${n(w.message)}</span>`);return[`<tr class="${f}" data-severity="${i}" data-check="${d}" data-weight="${f}">`,`<td><span class="badge ${i}">${i}</span></td>`,`<td><strong>${n(s)}</strong>${ie}<br>${h(x)}`,`<br><span class="soft">${ne.join(" \xB7 ")}</span>`,o===""?"":`<details><summary>What to do next</summary>${h(o)}</details>`,`</td><td>${u===null?S:`<a href="${n(u)}" rel="noreferrer">${S}</a>`}`,`${se.join("")}${ae.join("")}</td>`,`<td><code>${n(t.ruleId)}</code><br><code class="soft">${n(t.fingerprint)}</code></td></tr>`].join("")}function $e(e,r){let t=r.some(({check:o,preview:i})=>o==="leak"&&i!==null),a=[...new Set(r.map(({ruleId:o})=>o))].sort().flatMap(o=>{let i=e.rules.get(o);if(!i)return[];let d=i.references.filter(L).map(m=>` <a href="${n(m)}" rel="noreferrer">${n(new URL(m).hostname)}</a>`);return[`<li><code>${n(o)}</code> ${n(i.title)}. ${h(i.why)}${d.join("")}</li>`]});return[...t?["<h2>A secret got out: five steps</h2>","<ol>",...I.map(({title:o,text:i})=>`<li><strong>${o}.</strong> ${i}</li>`),"</ol>"]:[],...a.length>0?re(`Rules that found something (${a.length})`,["<ul>",...a,"</ul>"]):[]]}function ve(e){let{pending:r,suppressed:t,coverage:s,notices:a,stats:o}=e,i=Object.entries(o.dismissed).sort(([,l],[,c])=>c-l),d=R(t.map(({by:l})=>l.kind)),m=R(s.skipped.map(({reason:l})=>l));return[...g("Policy changes that take effect after merge",r,({path:l,change:c})=>`<li><code>${n(l)}</code> ${n(c)}</li>`),...g(`Suppressed: ${d}`,t,({finding:l,by:c})=>{let f=c.reason===null?"no reason given":n(c.reason),x=c.owner===null?"":`, ${n(c.owner)}`,u=c.expires===null?"":`, until ${n(c.expires)}`;return`<li><code>${n(v(l.location))}</code> <code>${n(l.ruleId)}</code> ${c.kind}: ${f}${x}${u}</li>`}),...g(`Skipped: ${m}`,s.skipped,oe),...g("Dismissed candidates",i,([l,c])=>`<li>${p(c)} ${n(l)}</li>`),...g("Notes",a,({message:l})=>`<li>${h(l)}</li>`)]}function g(e,r,t){return r.length===0?[]:re(`${e} (${p(r.length)})`,["<ul>",...r.map(t),"</ul>"])}function re(e,r){return[`<details class="section"><summary>${n(e)}</summary>`,...r,"</details>"]}function oe({path:e,reason:r,bytes:t}){return`<li><code>${n(e)}</code> ${r}${t===null?"":`, ${D(t)}`}</li>`}export{Pe as toHtml};
