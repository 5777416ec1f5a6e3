import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDotenv } from '../../src/env/dialects/decode.ts';
import type { Dialect } from '../../src/env/dialects/dialect.ts';
import { dialects } from '../../src/env/dialects/index.ts';
import { intendedValue } from '../../src/env/divergence.ts';
import { findRewrite } from '../../src/env/rewrite.ts';

const all = [...dialects.values()];

function named(...ids: string[]): Dialect[] {
  return ids.flatMap((id) => dialects.get(id) ?? []);
}

/** What a reader makes of `KEY` in a file that has other lines as well. */
function readKey(dialect: Dialect, written: string): string | undefined {
  const text = `B=two\nC=3\nKEY=${written}\nD=4\n`;
  const host = new Map([['HOME', '/h']]);
  const { assignments, refusal } = dialect.read(decodeDotenv(new TextEncoder().encode(text)), host);
  if (refusal !== null) return undefined;
  return assignments.findLast((each) => each.name === 'KEY')?.value?.reveal();
}

describe('findRewrite', () => {
  it.each([
    ['abc#def', ['python-dotenv', 'node-dotenv'], 'single quotes'],
    ["it's #1", ['python-dotenv', 'node-dotenv'], 'double quotes'],
    ['pa$word', ['dotenv-expand', 'bash'], 'double quotes and a backslash before each $'],
    ['abc', ['docker', 'node'], 'no quotes'],
    [`a"b'c`, ['bash', 'compose'], 'double quotes and a backslash before each ", \\ and $'],
    [`a"b'c #d`, ['node-dotenv', 'node'], 'backticks'],
    ['l1\nl2', ['node', 'bash'], 'single quotes'],
    ['a #b', ['docker', 'github-env', 'kubectl'], 'no quotes'],
  ])('%j for %j is %s', (value, ids, title) => {
    expect(findRewrite('KEY', value, named(...ids))?.title).toBe(title);
  });

  it.each([
    ['abc #def', ['docker', 'node']],
    ['l1\nl2', ['docker', 'node']],
    ["it's #1", ['docker', 'compose']],
  ])('finds none for %j and %j', (value, ids) => {
    expect(findRewrite('KEY', value, named(...ids))).toBeNull();
  });

  it('does not trust quotes that a reader sees through once a name is set', () => {
    // phpdotenv leaves `${B}` alone only as long as there is no B.
    expect(findRewrite('KEY', '${B}', named('phpdotenv'))?.title).toBe('single quotes');
    expect(findRewrite('KEY', "'${B}'", named('phpdotenv'))?.title).toBe(
      'double quotes and a backslash before each $',
    );
  });

  it('is read by every one of the consumers as it was meant', () => {
    const value = fc.oneof(
      fc.string({
        unit: fc.constantFrom(...'ab1 #$"\'`\\={}()-:!&\n~'),
        minLength: 1,
        maxLength: 24,
      }),
      fc.string({ minLength: 1 }),
    );
    const consumers = fc.subarray(all, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(value, consumers, (meant, readers) => {
        const rewrite = findRewrite('KEY', meant, readers);
        if (rewrite === null) return;
        for (const reader of readers) {
          expect(readKey(reader, rewrite.write(meant)), reader.id).toBe(meant);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds one for every key of letters, digits, - and _, whoever reads it', () => {
    const key = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_'), minLength: 8, maxLength: 60 });
    fc.assert(
      fc.property(key, (meant) => {
        expect(findRewrite('KEY', meant, all)?.title).toBe('no quotes');
      }),
      { numRuns: 200 },
    );
  });
});

describe('intendedValue', () => {
  it.each([
    [['abc', 'abc#def'], 'abc#def'],
    [['"abc"', 'abc'], 'abc'],
    [["'abc'", "'abc'"], "'abc'"],
    [[null, '', 'x'], 'x'],
    [['a\nb', 'a\\nb'], 'a\nb'],
    [['pa', 'pa$word', '"pa$word"'], 'pa$word'],
    [[null, null], ''],
  ])('of %j is %j', (values, meant) => {
    expect(intendedValue(values)).toBe(meant);
  });
});
