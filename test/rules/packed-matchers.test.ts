import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leakMatchers } from '../../rules/leaks/matchers.ts';
import { packMatchers } from '../../scripts/pack-matchers.ts';
import type { LeakMatcher } from '../../src/model/leak-rule.ts';
import { unpackMatchers } from '../../src/model/packed-matchers.ts';
import { anchorsOf } from '../../src/scan/prefilter.ts';

const matcher: LeakMatcher = {
  id: 'a-rule',
  severity: 'high',
  confidence: 0.95,
  keywords: ['abc'],
  scope: 'token',
  pattern: /abc[0-9]{20}/,
};

/** The same with plain texts for expressions, so that they can be compared. */
function plain(matchers: readonly LeakMatcher[]): readonly unknown[] {
  return matchers.map(({ pattern, ...rest }) => {
    return { ...rest, source: pattern.source, flags: pattern.flags };
  });
}

describe('packed matchers', () => {
  it('come back as they were, in a small part of the space', () => {
    const packed = packMatchers(leakMatchers);
    expect(plain(unpackMatchers(packed).matchers)).toEqual(plain(leakMatchers));
    expect(JSON.stringify(packed).length).toBeLessThan(
      JSON.stringify(plain(leakMatchers)).length / 2,
    );
  });

  it('come back whatever the expressions share', () => {
    const word = fc.constantFrom('[A-Za-z0-9]{32}(?![A-Za-z0-9])', '(?<secret>', 'x', '0', '\\f');
    const source = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
    fc.assert(
      fc.property(fc.array(source, { maxLength: 20 }), (sources) => {
        const matchers = sources.map((text) => {
          return { ...matcher, pattern: { source: text, flags: 'i' } };
        });
        const unpacked =
          sources.length === 0 ? [] : unpackMatchers(packMatchers(matchers)).matchers;
        expect(plain(unpacked)).toEqual(plain(matchers));
      }),
    );
  });

  it('know where each keyword anchors', () => {
    const { anchors } = unpackMatchers(packMatchers(leakMatchers));
    const keywords = new Set(leakMatchers.flatMap((each) => each.keywords));
    for (const keyword of keywords) {
      const literal = keyword.toLowerCase();
      expect(anchors.get(literal)).toBe(anchorsOf(literal));
    }
  });

  it('take no expression that holds the marks of the packing', () => {
    const raw = { ...matcher, pattern: { source: 'abc\f', flags: '' } };
    expect(() => packMatchers([raw])).toThrow('rule a-rule holds a control character');
  });
});
