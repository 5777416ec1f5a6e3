// Measures what the shipped bundle finds, writes docs/accuracy.md and the figures beside it.
// Run: npm run bench:accuracy -- [--corpus DIR] [--words DIR] [--deals FILE] [--cases FILE] [--check]
// A corpus has CredData's layout (`files/` and `labels.csv`), cases are JSON lines, plain or gzip.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { caseFigures, judgeCases, readCases } from './accuracy/cases.mjs';
import {
  askedGroups,
  corpusFigures,
  corpusFindings,
  judgeFindings,
  labelsOf,
} from './accuracy/corpus.mjs';
import {
  dealFigures,
  dealRecalls,
  dealTenths,
  fixedShare,
  judgeDeals,
  readDeals,
} from './accuracy/folds.mjs';
import {
  calibrationSection,
  casesSection,
  corpusSection,
  foldsSection,
  replaceSection,
} from './accuracy/page.mjs';
import { scanFolder } from './accuracy/scan.mjs';

const page = new URL('../docs/accuracy.md', import.meta.url);
const stored = new URL('./accuracy/figures.json', import.meta.url);
/** By how much a figure may fall before `--check` fails, as a share. */
const allowed = 0.005;

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: process.env.ACCURACY_CORPUS },
    words: { type: 'string', default: process.env.ACCURACY_WORDS },
    cases: { type: 'string', default: process.env.ACCURACY_CASES },
    deals: { type: 'string', default: process.env.ACCURACY_DEALS },
    check: { type: 'boolean', default: false },
  },
});
if (!values.corpus && !values.words && !values.cases) {
  console.error(
    'nothing to measure: name a corpus with --corpus or --words, or cases with --cases\n' +
      '(or set ACCURACY_CORPUS, ACCURACY_WORDS, ACCURACY_CASES)',
  );
  process.exit(2);
}

const figures = {};
let text = readFileSync(page, 'utf8');
for (const [name, folder] of [
  ['words', values.words],
  ['plain', values.corpus],
]) {
  if (!folder) continue;
  const findings = corpusFindings(folder, scanFolder);
  const judged = judgeFindings(labelsOf(folder), findings);
  const { labelled, strict } = corpusFigures(judged);
  for (const [mode, shares] of Object.entries({ labelled, strict })) {
    for (const [key, share] of Object.entries(shares)) figures[`${name}.${mode}.${key}`] = share;
  }
  text = replaceSection(text, name, corpusSection(judged, { labelled, strict }));
  if (name === 'words' && values.deals) text = addDeals(text, folder, findings);
}
if (values.cases) {
  const judged = judgeCases(readCases(values.cases), scanFolder);
  const shares = caseFigures(judged);
  for (const [key, { passed, of }] of Object.entries(shares)) figures[`cases.${key}`] = passed / of;
  text = replaceSection(text, 'cases', casesSection(judged, shares));
}

/** Figures out of fold: the generic detector by models that never saw the repository. */
function addDeals(page, folder, findings) {
  const rows = readDeals(values.deals);
  const deals = judgeDeals(folder, findings, rows);
  const shares = dealFigures(deals);
  for (const [mode, keys] of Object.entries(shares)) {
    for (const [key, { mean }] of Object.entries(keys)) figures[`folds.${mode}.${key}`] = mean;
  }
  const recalls = {
    asked: dealRecalls(deals, 1, askedGroups),
    categories: dealRecalls(deals, 4, (unit) => unit.names),
  };
  const tenths = dealTenths(rows);
  for (const { tenth, stated, real } of tenths.slice(3))
    figures[`folds.calibration.0.${tenth}`] = 1 - Math.abs(stated - real);
  return replaceSection(
    replaceSection(page, 'folds', foldsSection(shares, recalls, deals.length)),
    'calibration',
    calibrationSection(tenths, fixedShare(rows)),
  );
}

const before = existsSync(stored) ? JSON.parse(readFileSync(stored, 'utf8')) : {};
for (const [name, share] of Object.entries(figures)) {
  const was = before[name];
  const change =
    was === undefined ? '' : ` (${was <= share ? '+' : ''}${(100 * (share - was)).toFixed(2)})`;
  console.log(`${name.padEnd(28)} ${(100 * share).toFixed(2)}${change}`);
}
if (values.check) {
  const fallen = Object.entries(figures).filter(
    ([name, share]) => share < (before[name] ?? 0) - allowed,
  );
  for (const [name] of fallen) console.error(`${name} fell by more than half a point`);
  process.exitCode = fallen.length > 0 ? 1 : 0;
} else {
  const rounded = Object.entries({ ...before, ...figures }).map(([name, share]) => [
    name,
    Number(share.toFixed(4)),
  ]);
  writeFileSync(stored, `${JSON.stringify(Object.fromEntries(rounded.sort()), null, 2)}\n`);
  writeFileSync(page, text);
}
