// Compares our dialects with the real readers on generated inputs.
// Usage: node test/env/oracles/compare.mjs [--seed N] [--count N] [--show N] [DIALECT…]

import { parseArgs } from 'node:util';
import { inputOf } from './inputs.mjs';
import { loadDialects } from './load.mjs';
import { allIds, askOracles } from './oracles.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000' },
    show: { type: 'string', default: '5' },
  },
});
const { dialects, decodeDotenv, isSameAnswer, toAnswer } = await loadDialects();

const first = Number(values.seed);
const inputs = Array.from({ length: Number(values.count) }, (_, at) => inputOf(first + at));
// kubectl starts anew for each input, a third of a second: only when it is asked for.
const wanted = positionals.length > 0 ? positionals : allIds.filter((id) => id !== 'kubectl');
const answers = askOracles(inputs, wanted);
let isWrong = answers.size < wanted.length;
for (const [id, expected] of answers) {
  const dialect = dialects.get(id);
  let wrong = 0;
  let refused = 0;
  let unknown = 0;
  inputs.forEach(({ bytes, host }, at) => {
    const ours = toAnswer(dialect.read(decodeDotenv(bytes), new Map(Object.entries(host))));
    if (ours.unknown.size > 0) unknown += 1;
    if (expected[at] === 'refused') refused += 1;
    if (isSameAnswer(ours, expected[at], host)) return;
    wrong += 1;
    if (wrong > Number(values.show)) return;
    console.log(`--- ${id} #${first + at}: ${JSON.stringify(bytes.toString('utf8'))}`);
    console.log(`    host ${JSON.stringify(host)}`);
    console.log(`    real ${JSON.stringify(expected[at])}`);
    console.log(`    ours ${JSON.stringify(ours.answer)} unknown: ${[...ours.unknown].join(' ')}`);
  });
  const share = (100 * (inputs.length - wrong)) / inputs.length;
  console.log(
    `${id}: ${share.toFixed(2)} % of ${inputs.length} agree, ${wrong} differ; ${refused} refused, ${unknown} with values that only running them would tell`,
  );
  if (share < 99) isWrong = true;
}
process.exitCode = isWrong ? 1 : 0;
