/**
 * Counts how often each literal of a leak rule occurs in a megabyte of source code. A literal that
 * is everywhere makes every scan slow: 50 a megabyte is the limit.
 * Run: npm run lint:literals -- FOLDER [--write]
 * With --write the counts are kept in lint-literals.json, which a test compares with the rules.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadModule } from './load-module.mjs';

const mostPerMegabyte = 50;
const largestFile = 2 ** 22;
const stored = new URL('./lint-literals.json', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (!folder) {
  console.error('usage: npm run lint:literals -- FOLDER [--write]');
  process.exit(2);
}

const { leakMatchers } = await loadModule('rules/leaks/matchers.ts');
const { createPrefilter } = await loadModule('src/scan/prefilter.ts');
/** By the literal in small letters: whether a rule takes it in any case, and how it is written. */
const literals = new Map();
for (const { keywords, caseSensitive } of leakMatchers) {
  for (const keyword of keywords) {
    const folded = keyword.toLowerCase();
    const entry = literals.get(folded) ?? { anyCase: false, written: new Set() };
    entry.anyCase ||= caseSensitive !== true;
    entry.written.add(keyword);
    literals.set(folded, entry);
  }
}
const names = [...literals.keys()].sort();
const counts = new Map(names.map((name) => [name, 0]));
const prefilter = createPrefilter(names);
let bytes = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath ?? entry.path, entry.name);
  if (!entry.isFile() || statSync(path).size > largestFile) continue;
  const content = readFileSync(path);
  if (content.subarray(0, 8000).includes(0)) continue;
  bytes += content.length;
  prefilter.find(content, 0, content.length, (index, at) => {
    const name = names[index];
    const { anyCase, written } = literals.get(name);
    if (anyCase || written.has(content.toString('latin1', at, at + name.length)))
      counts.set(name, counts.get(name) + 1);
  });
}
const megabytes = bytes / 2 ** 20;
const rates = names.map((name) => [name, Number((counts.get(name) / megabytes).toFixed(2))]);
const frequent = rates.filter(([, rate]) => rate > mostPerMegabyte);
for (const [name, rate] of frequent) console.error(`${name}: ${rate} a megabyte`);
console.log(
  `${names.length} literals in ${megabytes.toFixed(0)} MB, ${frequent.length} above ${mostPerMegabyte} a megabyte`,
);
if (values.write) {
  const kept = Object.fromEntries(rates);
  writeFileSync(
    stored,
    `${JSON.stringify({ megabytes: Math.round(megabytes), rates: kept }, null, 2)}\n`,
  );
}
process.exitCode = frequent.length > 0 ? 1 : 0;
