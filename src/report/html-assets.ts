/** The style sheet of the HTML report; `html.test.ts` holds its digest to the policy. */
export const styleText = `
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
`;

/** The script of the HTML report: filters rows, reads only `data-` attributes and text. */
export const scriptText = `
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
`;

/** SHA-256 of the two texts in base64: all that the page may run or be styled by. */
export const styleDigest = 'JbGyQwAhvtY6lReOUVdtZtSMcoKdMCUe1kNYdJSNtXA=';
export const scriptDigest = 'QPBWSP0qXjRlmwm80YafYrNIMGRQ+4JEIOoADAbGr9g=';
