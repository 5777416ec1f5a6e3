// Records what the real readers answer, so that the main suite can replay it without them.
// Usage: node test/env/oracles/record.mjs [--count N] [--seed N]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeInput } from './grammar.mjs';
import { allIds, askOracles } from './oracles.mjs';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '600' }, seed: { type: 'string', default: '1' } },
});
const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const first = Number(values.seed);
const inputs = Array.from({ length: Number(values.count) }, (_, at) => makeInput(first + at));
const answers = askOracles(inputs);
const missing = allIds.filter((id) => !answers.has(id));
if (missing.length > 0) throw new Error(`nothing to record for ${missing.join(', ')}`);

/** `{ "t": text }` for UTF-8, `{ "b": base64 }` for other bytes, then answers with their readers. */
const rows = inputs.map((bytes, at) => {
  const text = bytes.toString('utf8');
  const input = Buffer.from(text, 'utf8').equals(bytes)
    ? { t: text }
    : { b: bytes.toString('base64') };
  const groups = new Map();
  for (const [id, found] of answers) {
    const answer = JSON.stringify(sorted(found[at]));
    groups.set(answer, [...(groups.get(answer) ?? []), allIds.indexOf(id)]);
  }
  return { ...input, a: [...groups].map(([answer, ids]) => [JSON.parse(answer), ids]) };
});
const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
writeFileSync(
  join(here, 'recorded.json'),
  `{"ids":${JSON.stringify(allIds)},"rows":[\n${lines}\n]}\n`,
);

function sorted(answer) {
  if (answer === '!') return answer;
  const names = Object.keys(answer).filter((name) => answer[name] !== null);
  return Object.fromEntries(names.sort().map((name) => [name, answer[name]]));
}
