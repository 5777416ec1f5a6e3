// Reads generated inputs with every dialect in turn: nothing may throw, hang or say a value.
// Usage: node test/env/oracles/endure.mjs [--seed N] [--count N]
import { parseArgs } from 'node:util';
import { inputOf } from './inputs.mjs';
import { loadDialects } from './load.mjs';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '100000' } },
});
const { dialects, decodeDotenv } = await loadDialects();
const readers = [...dialects.values()];
const first = Number(values.seed);
const count = Number(values.count);

// 1. Many inputs: every reading keeps to its text, and a refusal is one of a few fixed sentences.
const sentences = new Map();
let slowest = { ms: 0 };
for (let number = first; number < first + count; number += 1) {
  const { bytes, host } = inputOf(number);
  const source = decodeDotenv(bytes);
  const reader = readers[number % readers.length];
  const start = performance.now();
  const { assignments, refusal, ignored } = reader.read(source, new Map(Object.entries(host)));
  const ms = performance.now() - start;
  if (ms > slowest.ms) slowest = { ms, id: reader.id, number };
  const end = source.text.length;
  for (const each of assignments) {
    const { nameStart, nameEnd, valueStart, valueEnd } = each;
    const isInside = 0 <= nameStart && nameStart <= nameEnd && nameEnd <= end;
    if (!isInside || valueStart < 0 || valueStart > valueEnd || valueEnd > end) {
      throw new Error(`${reader.id} #${number}: a span outside the text`);
    }
  }
  if (ignored.some((offset) => offset < 0 || offset > end)) {
    throw new Error(`${reader.id} #${number}: a line outside the text`);
  }
  if (refusal !== null) {
    if (refusal.offset < 0 || refusal.offset > end) throw new Error(`${reader.id} #${number}`);
    sentences.set(refusal.message, (sentences.get(refusal.message) ?? 0) + 1);
  }
}
console.log(`${count} inputs read, the slowest in ${slowest.ms.toFixed(1)} ms (${slowest.id})`);
console.log(`${sentences.size} sentences of refusal:`);
for (const [sentence, times] of sentences) console.log(`  ${times} × ${sentence}`);

// 2. Twice the text, twice the time: pieces that could make a reader look back or ahead for ever.
const pieces = [
  ...['A="', "A='", 'A=`', 'A=$', 'A=${B', '${A:-', '$(', '`', '"', "'", '\\', '\\"', "\\'", '#'],
  ...['A=x#', 'A= ', ' ', '\t', '\n', '\r', '\r\n', 'A', 'A\n', 'A=\\\n', 'export ', 'A=x\n', '='],
  ...[
    'A="x\n',
    "A='x\n",
    'A<<E\n',
    'A=$A\n',
    'A="${A}"\n',
    'A=${A:-${A}}',
    ': ',
    '((',
    '{',
    '[',
    '}',
  ],
  ...[
    'A="\\"\n',
    '$A',
    '${A}',
    '\u2028',
    'A="$(',
    '|',
    '&',
    ';',
    'if ',
    '! ',
    '<',
    '\0',
    '"\\',
    "'\n'",
  ],
  ...['A="`', "$'", '# @x(', 'A=f(', 'A="""\n', '\\\\', '$((', '${A#', 'A=(', 'case x in ', '~:'],
];
for (const reader of readers) {
  const worst = [];
  for (const piece of pieces) {
    for (const start of ['', 'A=', 'A="', "A='", 'A=x $']) {
      const time = (length) => {
        const text = start + piece.repeat(Math.ceil(length / piece.length));
        const source = decodeDotenv(new TextEncoder().encode(text));
        const runs = [1, 2, 3].map(() => {
          const before = process.cpuUsage();
          reader.read(source, new Map());
          const { user, system } = process.cpuUsage(before);
          return (user + system) / 1000;
        });
        return Math.min(...runs);
      };
      const [half, whole] = [time(25_000), time(50_000)];
      if (whole > 30) worst.push({ start, piece, half, whole, ratio: whole / half });
    }
  }
  worst.sort((a, b) => b.whole - a.whole);
  console.log(
    `${reader.id}: ${worst.length} of ${pieces.length * 5} take more than 30 ms for 50 KB`,
  );
  for (const { start, piece, half, whole, ratio } of worst.slice(0, 3)) {
    const shown = JSON.stringify(start + piece);
    console.log(
      `  ${shown}… ${half.toFixed(0)} ms, doubled ${whole.toFixed(0)} ms (${ratio.toFixed(1)})`,
    );
  }
}
