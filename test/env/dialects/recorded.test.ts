import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeDotenv } from '../../../src/env/dialects/decode.ts';
import { dialects, findDialect } from '../../../src/env/dialects/index.ts';
import { isSameAnswer, toAnswer } from '../oracles/answers.ts';
import { type Recording, recordedInputs } from '../oracles/recording.ts';

const file = new URL('../oracles/recorded.json', import.meta.url);
const recording: Recording = JSON.parse(readFileSync(file, 'utf8'));
const inputs = recordedInputs(recording);

describe('the recorded answers of the real readers', () => {
  it('are there for every dialect whose reader can be run, and many', () => {
    // The runner's reader is part of a program in C# that cannot be started by itself.
    const readable = [...dialects.keys()].filter((id) => id !== 'github-env');
    expect([...recording.ids].sort()).toEqual(readable.sort());
    expect(inputs.length).toBeGreaterThan(1500);
  });

  it.each(recording.ids)('are what %s reads here', (id) => {
    const reader = recording.ids.indexOf(id);
    const dialect = findDialect(id);
    const differing = inputs.flatMap(({ bytes, host, answerOf }) => {
      const expected = answerOf(reader);
      const reading = dialect?.read(decodeDotenv(bytes), new Map(Object.entries(host)));
      const ours = reading && toAnswer(reading);
      if (ours !== undefined && isSameAnswer(ours, expected, host)) return [];
      return [{ input: Buffer.from(bytes).toString('utf8'), expected, ours: ours?.answer }];
    });
    expect(differing).toEqual([]);
  });
});
