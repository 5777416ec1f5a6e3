import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { threshold } from './scan.mjs';

/** Test vectors of a cryptography library: half of all labels, and nothing like other projects. */
const vectorRepository = '2ba83c6a';
/** Identifiers that the corpus calls credentials and people do not want to hear of. */
const identifiers = new Set([
  'UUID',
  'AWS S3 Bucket',
  'Firebase Domain',
  'Tencent WeChat API App ID',
]);
const licence = /(?:^|\/)(?:LICEN[SC]E|COPYING)/;

/** Findings of any confidence in the files of a corpus that count. */
export function corpusFindings(folder, scanFolder) {
  return scanFolder(join(folder, 'files')).filter(
    ({ path }) => !licence.test(path) && !path.startsWith(`${vectorRepository}/`),
  );
}

/** Labelled lines, or ranges of lines, of a corpus in CredData's layout. */
export function labelsOf(folder) {
  return readUnits(readFileSync(join(folder, 'labels.csv'), 'utf8'));
}

/**
 * Labelled lines, each with whether it was found; and the lines that were reported although nobody
 * judged them.
 *
 * A range is real when one of its labels is. A finding on a real line finds it; otherwise it is a
 * false alarm on every labelled line it touches, or unjudged when it touches none.
 */
export function judgeFindings(units, findings) {
  const byFile = new Map();
  for (const unit of units) {
    const own = byFile.get(unit.file);
    if (own) own.push(unit);
    else byFile.set(unit.file, [unit]);
  }
  const unjudged = new Map();
  for (const { path, from, to, rule, confidence } of findings) {
    if (confidence < threshold) continue;
    const touched = (byFile.get(path) ?? []).filter((unit) => unit.from <= to && unit.to >= from);
    const real = touched.filter((unit) => unit.isReal);
    for (const unit of real.length > 0 ? real : touched) unit.rule ??= rule;
    if (touched.length === 0 && byFile.has(path)) unjudged.set(`${path}:${from}`, rule);
  }
  return { units, unjudged };
}

function readUnits(csv) {
  const [head, ...lines] = csv.trimEnd().split('\n');
  const columns = head.trimEnd().split(',');
  const units = new Map();
  for (const line of lines) {
    const cells = line.trimEnd().split(',');
    const row = Object.fromEntries(cells.map((cell, index) => [columns[index], cell]));
    const names = row.category.split(':');
    if (row.repo === vectorRepository || licence.test(row.file)) continue;
    if (names.every((name) => identifiers.has(name))) continue;
    const key = `${row.file}:${row.line_start}:${row.line_end}`;
    const unit = units.get(key) ?? {
      file: row.file,
      type: extname(row.file).slice(1) || 'none',
      from: Number(row.line_start),
      to: Number(row.line_end),
      isReal: false,
      names: new Set(),
      rule: undefined,
    };
    unit.isReal ||= row.label === 'T';
    for (const name of names) unit.names.add(name);
    units.set(key, unit);
  }
  return [...units.values()];
}

/** Precision, recall and F1; `strict` counts each line that nobody judged as a false alarm. */
export function corpusFigures({ units, unjudged }) {
  const found = units.filter((unit) => unit.isReal && unit.rule).length;
  const real = units.filter((unit) => unit.isReal).length;
  const alarms = units.filter((unit) => !unit.isReal && unit.rule).length;
  const figures = (wrong) => {
    const precision = found / Math.max(1, found + wrong);
    const recall = found / Math.max(1, real);
    return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
  };
  return { labelled: figures(alarms), strict: figures(alarms + unjudged.size) };
}

/** What people ask for most, by categories of the corpus. */
const asked = new Map([
  ['URL Credentials', 'passwords of URLs'],
  ...['PEM Private Key', 'BASE64 Private Key', 'BASE64 encoded PEM Private Key', 'JWK'].map(
    (name) => [name, 'private keys, PEM, base64 and JWK'],
  ),
  ...[
    ...['AWS Client ID', 'AWS Multi', 'Google API Key', 'Google Multi', 'Slack Token'],
    ...['Akamai Credentials', 'Azure Access Token', 'Docker Swarm Token', 'Postman Credentials'],
    ...['JSON Web Token', 'Dropbox App secret'],
  ].map((name) => [name, 'tokens of providers']),
]);

/** The groups that people ask for that a labelled line belongs to. */
export function askedGroups({ names }) {
  return new Set([...names].flatMap((name) => asked.get(name) ?? []));
}

/** Lines by group: how many are real, how many of those were found, how many others reported. */
export function groupUnits(units, groupsOf) {
  const groups = new Map();
  for (const unit of units) {
    for (const name of groupsOf(unit)) {
      const group = groups.get(name) ?? { name, real: 0, found: 0, others: 0, alarms: 0 };
      if (unit.isReal) {
        group.real += 1;
        if (unit.rule) group.found += 1;
      } else {
        group.others += 1;
        if (unit.rule) group.alarms += 1;
      }
      groups.set(name, group);
    }
  }
  return [...groups.values()].sort((a, b) => b.real - a.real || (a.name < b.name ? -1 : 1));
}
