// Records what the real readers answer, so that the main suite can replay it without them.
// Usage: node test/env/oracles/record.mjs [--seed N] [--count N]
import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inputOf } from './inputs.mjs';
import { loadDialects } from './load.mjs';
import { allIds, askOracles } from './oracles.mjs';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '2000' } },
});
const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const first = Number(values.seed);
const inputs = Array.from({ length: Number(values.count) }, (_, at) => inputOf(first + at));
const answers = askOracles(inputs);
const missing = allIds.filter((id) => !answers.has(id));
if (missing.length > 0) throw new Error(`nothing to record for ${missing.join(', ')}`);

const { toRow } = await loadDialects();
const rows = inputs.map(({ bytes, host }, at) => {
  const found = allIds.map((id) => answers.get(id)[at]);
  return JSON.stringify(
    toRow(
      bytes,
      host,
      found.map((answer) => comparable(answer, host)),
    ),
  );
});
writeFileSync(
  join(here, 'recorded.json'),
  `{"ids":${JSON.stringify(allIds)},"rows":[\n${rows.join(',\n')}\n]}\n`,
);

/**
 * What the environment holds comes first, whatever the file says: nobody compares it. What this
 * machine put in for a `~` is nobody's business.
 */
function comparable(answer, host) {
  if (answer === 'refused') return answer;
  const isComparable = ([name, value]) => !Object.hasOwn(host, name) && !value?.includes(homedir());
  return Object.fromEntries(Object.entries(answer).filter(isComparable));
}
