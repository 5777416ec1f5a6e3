import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDotenv } from '../../../src/env/dialects/decode.ts';
import { dialects, findDialect } from '../../../src/env/dialects/index.ts';
import { readEnvSchema } from '../../../src/env/index.ts';
import { known } from '../support.ts';

describe('findDialect', () => {
  it.each([
    ['node', 'node'],
    ['node@20', 'node@20'],
    ['node@21', 'node@20'],
    ['node@22', 'node'],
    ['node@24', 'node'],
    ['node-dotenv@16', 'node-dotenv'],
    ['node-dotenv@10', 'node-dotenv@8'],
    ['dotenv-expand@12', 'dotenv-expand@12'],
    ['python-dotenv@0', 'python-dotenv@0'],
    ['python-dotenv@1', 'python-dotenv'],
    ['ruby-dotenv@2', 'ruby-dotenv@2'],
    ['ruby-dotenv@3', 'ruby-dotenv'],
    ['phpdotenv@5', 'phpdotenv'],
    ['compose@2', 'compose'],
  ])('%s is read by %s', (asked, id) => {
    expect(findDialect(asked)?.id).toBe(id);
  });

  it.each(['phpdotenv@3', 'dotenv-expand@5', 'node@18', 'node@', 'node@x', 'nodes', 'nod', ''])(
    'knows no %s',
    (id) => {
      expect(findDialect(id)).toBeUndefined();
    },
  );

  it('is what a schema may name, with a release or without', async () => {
    const schema = (dialect: string) =>
      readEnvSchema('s.yml', `consumers: [{ files: ".env", dialect: "${dialect}" }]\n`, known);
    await expect(schema('node@22')).resolves.toBeDefined();
    await expect(schema('phpdotenv@3')).rejects.toThrow('names no known dialect');
  });
});

describe.each([...dialects.values()])('$id', (dialect) => {
  const letters = fc.constantFrom(...'AB=\n"\'`$\\#{}()[]<>;&|!: \t\r\u00a0\ufeff\0x-', 'export ');
  const file = fc
    .tuple(fc.string({ unit: letters, maxLength: 60 }), fc.uint8Array({ maxLength: 3 }))
    .map(([text, tail]) => Buffer.concat([Buffer.from(text), tail]));

  it('reads any bytes, keeps to their text and says no value in a refusal', () => {
    fc.assert(
      fc.property(file, (bytes) => {
        const source = decodeDotenv(bytes);
        const { assignments, refusal, ignored } = dialect.read(source, new Map());
        const end = source.text.length;
        for (const { nameStart, nameEnd, valueStart, valueEnd } of assignments) {
          const offsets = [0, nameStart, nameEnd, end];
          expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
          expect(valueStart <= valueEnd && valueStart >= 0 && valueEnd <= end).toBe(true);
        }
        for (const at of [...ignored, refusal?.offset ?? 0])
          expect(at >= 0 && at <= end).toBe(true);
        expect(refusal?.message ?? 'none').toMatch(/^[a-zA-Z0-9 $<>={}()[\]?|&-]+$/);
      }),
      { numRuns: 300 },
    );
  });

  it('reads a plain file alike', () => {
    const bytes = new TextEncoder().encode('SECRET_KEY=abc-DEF_123\nPORT=8080\n');
    const { assignments, refusal } = dialect.read(decodeDotenv(bytes), new Map());
    expect(refusal).toBeNull();
    expect(assignments.map(({ name, value }) => [name, value?.reveal()])).toEqual([
      ['SECRET_KEY', 'abc-DEF_123'],
      ['PORT', '8080'],
    ]);
  });
});
