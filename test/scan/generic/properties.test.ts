import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/model/fill.ts';
import { find } from './find.ts';

const pieces = fc.constantFrom(
  ...[
    'password',
    'api_key',
    'token',
    '=',
    ':',
    '=>',
    '"',
    "'",
    '`',
    '\\"',
    '${',
    '}',
    '(',
    ')',
    '[',
    ']',
    '{',
  ],
  ...[
    ' ',
    '\t',
    '<',
    '>',
    '&',
    '?',
    '://',
    '@',
    ':',
    '#',
    '//',
    'Bearer ',
    '-u ',
    '%',
    'ENC[',
    '\u00e9',
    '\ud83d\ude00',
  ],
  ...['value', 'hunter2', 'x1y2z3w4', '0x12, ', 'null', fill(24, 'base62', 1), fill(40, 'hex', 2)],
);
const lines = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));
const paths = fc.constantFrom(
  'a.ts',
  'a.yml',
  'a.env',
  'a.md',
  'a.xml',
  'Dockerfile',
  'a.py',
  'b.min.js',
  'x',
);

describe('findGeneric', () => {
  it('gives spans in order that never overlap, and cut out exactly the value', () => {
    fc.assert(
      fc.property(lines, paths, lines, (text, path, before) => {
        const { matches } = find(text, path, before);
        let last = 0;
        for (const { start, end, confidence } of matches) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(confidence).toBeGreaterThanOrEqual(0.05);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(text.slice(start, end)).not.toMatch(/^["'`].*["'`]$/);
          last = end;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), paths, (text, path) => {
        expect(Array.isArray(find(`password = ${text}`, path).matches)).toBe(true);
      }),
    );
  });

  it('gives the same answer twice: no state is kept between lines', () => {
    fc.assert(
      fc.property(lines, paths, lines, (text, path, other) => {
        const first = find(text, path);
        find(other, path);
        expect(find(text, path)).toEqual(first);
      }),
    );
  });

  it.each([
    ['keywords', 'key'.repeat(1_400)],
    ['signs', 'key='.repeat(1_000)],
    ['open quotes', 'key="'.repeat(800)],
    ['escapes', `key="${'\\'.repeat(4_000)}`],
    ['tags', '<key>'.repeat(800)],
    ['blanks', `key${' '.repeat(4_000)}=`],
    ['URLs', 'a://b:'.repeat(680)],
    ['open templates', `a://b:${'{'.repeat(4_000)}`],
    ['schemes', 'Bearer '.repeat(580)],
    ['logins', ' -u a:'.repeat(680)],
    ['commands', 'mysql '.repeat(680)],
    ['dots', `key=${'a.'.repeat(2_000)}`],
    ['commas', `key = [${'1,'.repeat(2_000)}`],
    ['words', `password: ${'word '.repeat(800)}`],
  ])('reads a hostile line of %s', (_, text) => {
    expect(Array.isArray(find(text, 'a.ts').matches)).toBe(true);
    expect(Array.isArray(find(text, 'a.txt').matches)).toBe(true);
  });

  it('looks at no more than 4,096 units of a line', () => {
    const text = `${' '.repeat(4_096)}password = "${fill(20, 'base62', 3)}"`;
    expect(find(text).matches).toEqual([]);
  });

  it('never lets a value into the reason of a dismissal', () => {
    fc.assert(
      fc.property(lines, paths, (text, path) => {
        for (const reason of find(text, path).reasons) expect(reason).toMatch(/^[a-z-]+$/);
      }),
    );
  });
});
