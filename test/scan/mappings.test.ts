import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leakRules } from '../../rules/leaks/index.ts';
import { fill } from '../../src/model/fill.ts';
import { mappingsIn, outside } from '../../src/scan/mappings.ts';
import { engineOf, scanText } from '../support/scan-text.ts';

const token = { id: 'acme-key', keywords: ['acme'], pattern: /acme[A-Za-z0-9]{20}(?![A-Za-z0-9])/ };
const secret = `acme${fill(20)}`;
/** Mappings as compilers write them: segments of one, four and five numbers. */
const vlq = 'AAIA,wDAAuD;;IAkBE,oBAAY,SAA6E,A;'.repeat(12);

const skipped = (text: string, path = 'a.js.map'): string[] =>
  mappingsIn(Buffer.from(text), path).map(({ start, end }) => text.slice(start, end));

describe('mappings of a source map', () => {
  it('are passed over from their first separator to their last', () => {
    const inner = vlq.slice(4, -1);
    expect(skipped(`{"version":3,"mappings":"${vlq}","names":[]}`)).toEqual([inner]);
    expect(skipped(`{\n  "mappings" : "${vlq}"\n}`)).toEqual([inner]);
    expect(skipped(`{"mappings":"${vlq}"},{"mappings":"${vlq}`)).toEqual([inner, inner]);
  });

  it.each([
    ['in a file of another kind', `{"mappings":"${vlq}"}`, 'a.json'],
    ['under another name', `{"names":"${vlq}"}`, 'a.js.map'],
    ['that are few', '{"mappings":"AAAA,CAAC;"}', 'a.js.map'],
    ['that are no text', '{"mappings":[1,2,3]}', 'a.js.map'],
    ['of two numbers', `{"mappings":"${'AB,'.repeat(400)}"}`, 'a.js.map'],
    ['whose last number goes on', `{"mappings":"${'AAAg,'.repeat(400)}"}`, 'a.js.map'],
    ['without an end', '{"mappings"', 'a.js.map'],
  ])('%s are not', (_, text, path) => {
    expect(skipped(text, path)).toEqual([]);
  });

  it('hide no token, wherever it stands', () => {
    const engine = engineOf(token);
    fc.assert(
      fc.property(fc.nat({ max: vlq.length }), fc.constantFrom(',', ';'), (at, sign) => {
        const value = `${vlq.slice(0, at)},${secret}${sign}${vlq.slice(at)}`;
        const found = scanText(engine, `{"mappings":"${value}"}`, 'a.js.map');
        expect(found.map((leak) => leak.secret)).toEqual([secret]);
      }),
    );
  });

  it('could hold no example of any rule', () => {
    for (const rule of leakRules) {
      for (const example of rule.examples) {
        const text = `{"mappings":"${vlq}${example},${vlq}"}`;
        const at = text.indexOf(example);
        const isIn = mappingsIn(Buffer.from(text), 'a.js.map').some(
          ({ start, end }) => start <= at && end >= at + example.length,
        );
        expect(isIn, rule.id).toBe(false);
      }
    }
  });
});

it('a part is cut where gaps stand', () => {
  const gaps = [
    { start: 2, end: 4 },
    { start: 6, end: 9 },
  ];
  expect(outside({ start: 0, end: 10 }, gaps)).toEqual([
    { start: 0, end: 2 },
    { start: 4, end: 6 },
    { start: 9, end: 10 },
  ]);
  expect(outside({ start: 3, end: 8 }, gaps)).toEqual([{ start: 4, end: 6 }]);
  expect(outside({ start: 6, end: 9 }, gaps)).toEqual([]);
  expect(outside({ start: 0, end: 3 }, [])).toEqual([{ start: 0, end: 3 }]);
});
