/**
 * Asks recheck of every expression that runs over scanned text whether a hostile text makes it
 * slow, and keeps the answers in lint-redos.json, which a test compares with the expressions.
 * Run: npm run lint:redos -- [--recheck FOLDER] [--timeout MS] [--again ANSWER]
 * recheck is no dependency: npm install --prefix FOLDER recheck@4.5.0 (half an hour for all)
 *
 * - safe: recheck found no attack.
 * - bounded: its attack costs the same for each character however long the text is, for the
 *   repetitions that it uses have an upper limit. Counted, not timed: see count-steps.ts.
 * - grows: the cost of a character grows with the text. Only the reach of a clip limits it.
 * - unknown: recheck gave up.
 *
 * What grows or is unknown needs a reason in lint-redos-reasons.json.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { loadModule, root } from './load-module.mjs';

const stored = new URL('./lint-redos.json', import.meta.url);
const { values } = parseArgs({
  options: {
    recheck: { type: 'string', default: join(tmpdir(), 'recheck') },
    timeout: { type: 'string', default: '10000' },
    again: { type: 'string' },
  },
});

const require = createRequire(join(resolve(values.recheck), 'node_modules', 'x.js'));
const { check } = require('recheck');
const { version } = require('recheck/package.json');

const { leakRules } = await loadModule('rules/leaks/index.ts');
const { hashOf, patternsInUse } = await loadModule('scripts/patterns-in-use.ts');
const { countSteps } = await loadModule('scripts/count-steps.ts');

const known = existsSync(stored) ? JSON.parse(readFileSync(stored, 'utf8')).answers : {};
const patterns = patternsInUse(root, leakRules, ts);
const answers = {};
let asked = 0;
for (const pattern of patterns) {
  const hash = hashOf(pattern);
  const before = known[hash];
  if (before && before.answer !== values.again) {
    answers[hash] = { answer: before.answer, name: pattern.name };
    continue;
  }
  answers[hash] = { answer: await answerTo(pattern), name: pattern.name };
  asked += 1;
  if (asked % 20 === 0) write({ ...known, ...answers });
}
write(answers);

for (const kind of ['safe', 'bounded', 'grows', 'unknown']) {
  const of = Object.values(answers).filter(({ answer }) => answer === kind);
  console.log(`${kind}: ${of.length}`);
}
for (const [hash, { answer, name }] of Object.entries(answers)) {
  if (answer === 'grows' || answer === 'unknown') console.log(`${answer}: ${hash} ${name}`);
}
// The engine of recheck stays alive and waits.
process.exit();

async function answerTo(pattern) {
  const { source, flags, anchored } = pattern;
  const asTried = anchored && !source.startsWith('^') ? `^(?:${source})` : source;
  const plainFlags = flags.replace(/[dgy]/g, '');
  const found = await check(asTried, plainFlags, { timeout: Number(values.timeout) });
  if (found.status === 'safe') return 'safe';
  if (found.status !== 'vulnerable') return 'unknown';
  try {
    return growth(pattern, found.attack) ? 'grows' : 'bounded';
  } catch (error) {
    console.error(`${pattern.name}: ${error.message}: ${source}`);
    return 'grows';
  }
}

/** True when a character of the attack costs more in a text of 8 KiB than in one of 2 KiB. */
function growth(pattern, attack) {
  const cost = (length) => {
    const text = attackOf(attack, length);
    return countSteps(pattern, text, { anchored: pattern.anchored, most: 3e8 }) / text.length;
  };
  return cost(8192) > 1.25 * cost(2048);
}

function attackOf({ pumps, suffix }, length) {
  const pumped = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.max(1, Math.floor(length / Math.max(1, pumped)));
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
}

function write(all) {
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = JSON.stringify({ engine: `recheck ${version}`, answers: sorted }, null, 2);
  writeFileSync(stored, `${text}\n`);
}
