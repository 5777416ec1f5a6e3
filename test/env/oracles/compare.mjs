// Compares our dialects with the real readers on generated inputs.
// Usage: node test/env/oracles/compare.mjs [--seed N] [--count N] [--show N] [DIALECT…]

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { isSameReading, toAnswer } from './answers.mjs';
import { inputOf } from './inputs.mjs';
import { allIds, askOracles } from './oracles.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000' },
    show: { type: 'string', default: '5' },
  },
});
const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const outfile = join(tmpdir(), `watertight-dialects-${process.pid}.mjs`);
await build({
  stdin: {
    contents: "export * from './index.ts'; export * from './decode.ts';",
    resolveDir: join(here, '../../../src/env/dialects'),
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile,
});
const { dialects, decodeDotenv } = await import(pathToFileURL(outfile).href);

const first = Number(values.seed);
const inputs = Array.from({ length: Number(values.count) }, (_, at) => inputOf(first + at));
const wanted = positionals.length > 0 ? positionals : allIds.filter((id) => id !== 'kubectl');
const answers = askOracles(inputs, wanted);
for (const [id, expected] of answers) {
  const dialect = dialects.get(id);
  if (dialect === undefined) continue;
  let wrong = 0;
  let unknown = 0;
  inputs.forEach(({ bytes, host }, at) => {
    let ours;
    try {
      ours = toAnswer(dialect.read(decodeDotenv(bytes), new Map(Object.entries(host))));
    } catch (error) {
      ours = { answer: `threw ${error.stack}`, unknown: [] };
    }
    if (ours.unknown.length > 0) unknown += 1;
    if (isSameReading(ours, expected[at], host)) return;
    wrong += 1;
    if (wrong > Number(values.show)) return;
    console.log(
      `--- ${id} #${first + at}: ${JSON.stringify(bytes.toString('utf8'))} ${JSON.stringify(host)}`,
    );
    console.log(`    real ${JSON.stringify(expected[at])}`);
    console.log(`    ours ${JSON.stringify(ours.answer)} ${ours.unknown.join(' ')}`);
  });
  const share = (100 * (inputs.length - wrong)) / inputs.length;
  console.log(
    `${id}: ${share.toFixed(2)} % of ${inputs.length} agree, ${wrong} differ, ${unknown} with values unknown`,
  );
}
