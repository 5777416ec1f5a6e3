// Measures precision and recall of the shipped bundle on a labelled corpus in CredData's layout
// (a folder `files/` and `labels.csv` beside it) and prints a table for docs/accuracy.md.
// Run: node bench/accuracy.mjs CORPUS [--exclude-repo ID]... [--exclude-category NAME]...
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'exclude-repo': { type: 'string', multiple: true, default: [] },
    'exclude-category': { type: 'string', multiple: true, default: [] },
  },
});
const [corpus] = positionals;
if (!corpus) {
  console.error(
    'usage: node bench/accuracy.mjs CORPUS [--exclude-repo ID] [--exclude-category NAME]',
  );
  process.exit(2);
}
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const units = readUnits(readFileSync(join(corpus, 'labels.csv'), 'utf8'));
const findings = scan(join(corpus, 'files'));

/** Labelled lines or ranges: positive when any label on them is T. Key: file and range. */
function readUnits(csv) {
  const [head, ...lines] = csv.trimEnd().split('\n');
  const columns = head.split(',');
  const excluded = new Set(values['exclude-category']);
  const found = new Map();
  for (const line of lines) {
    const row = Object.fromEntries(line.split(',').map((cell, index) => [columns[index], cell]));
    if (values['exclude-repo'].includes(row.repo)) continue;
    if (excluded.size > 0 && row.category.split(':').every((name) => excluded.has(name))) continue;
    const key = `${row.file}:${row.line_start}:${row.line_end}`;
    const unit = found.get(key) ?? {
      file: row.file,
      from: Number(row.line_start),
      to: Number(row.line_end),
      isReal: false,
      categories: new Set(),
    };
    unit.isReal ||= row.label === 'T';
    for (const name of row.category.split(':')) unit.categories.add(name);
    found.set(key, unit);
  }
  return [...found.values()];
}

/** What the bundle reports at its default thresholds, as file and lines. */
function scan(folder) {
  const cli = join(root, 'dist', 'cli.js');
  const args = [cli, 'scan', '--no-config', '--format', 'json', '--quiet', '--cwd', folder];
  const done = spawnSync(process.execPath, args, { maxBuffer: 1 << 30, encoding: 'utf8' });
  if (![0, 1, 3].includes(done.status)) throw new Error(`the scan failed: ${done.stderr}`);
  return JSON.parse(done.stdout)
    .findings.filter(({ location }) => !/(?:^|\/)(?:LICEN[SC]E|COPYING)/.test(location.path))
    .map(({ location }) => ({ file: location.path, from: location.line, to: location.endLine }));
}

const byFile = Map.groupBy ? Map.groupBy(units, (unit) => unit.file) : groupByFile(units);
function groupByFile(list) {
  const groups = new Map();
  for (const unit of list) groups.set(unit.file, [...(groups.get(unit.file) ?? []), unit]);
  return groups;
}

const found = new Set();
const alarms = new Set();
const unlabelled = new Set();
for (const { file, from, to } of findings) {
  if (values['exclude-repo'].some((repo) => file.startsWith(`${repo}/`)) || !byFile.has(file))
    continue;
  const covered = byFile.get(file).filter((unit) => unit.from <= to && unit.to >= from);
  const real = covered.filter((unit) => unit.isReal);
  for (const unit of real) found.add(unit);
  if (real.length === 0) for (const unit of covered) alarms.add(unit);
  if (covered.length === 0) unlabelled.add(`${file}:${from}`);
}

const positives = units.filter((unit) => unit.isReal);
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const row = (mode, wrong) => {
  const precision = found.size / Math.max(1, found.size + wrong);
  const recall = found.size / positives.length;
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return `| ${mode} | ${percent(precision)} | ${percent(recall)} | ${f1.toFixed(3)} |`;
};
console.log(
  `${positives.length} real and ${units.length - positives.length} other labelled lines; ${findings.length} findings, ${unlabelled.size} lines nobody judged\n`,
);
console.log('| mode | precision | recall | F1 |\n|---|---|---|---|');
console.log(row('labelled', alarms.size));
console.log(row('strict', alarms.size + unlabelled.size));
console.log('\n| category | real | found | others | reported |\n|---|---|---|---|---|');
const categories = [...new Set(units.flatMap((unit) => [...unit.categories]))];
const tableOf = categories
  .map((name) => {
    const members = units.filter((unit) => unit.categories.has(name));
    const real = members.filter((unit) => unit.isReal);
    return {
      name,
      real: real.length,
      found: real.filter((unit) => found.has(unit)).length,
      other: members.length - real.length,
      alarms: members.filter((unit) => alarms.has(unit)).length,
    };
  })
  .filter(({ real }) => real >= 20)
  .sort((a, b) => b.real - a.real);
for (const line of tableOf)
  console.log(`| ${line.name} | ${line.real} | ${line.found} | ${line.other} | ${line.alarms} |`);
