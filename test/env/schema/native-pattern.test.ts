import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { nativePattern } from '../../../src/env/schema/native-pattern.ts';

describe('nativePattern', () => {
  it.each([
    ['^(sk|rk)_(test|live)_[0-9A-Za-z]{10,128}$', 'sk_test_0123456789', 'sk_prod_0123456789'],
    ['^whsec_[0-9A-Za-z+/=]{24,}$', `whsec_${'a'.repeat(24)}`, 'whsec_a'],
    ['^[A-Z]{2}-[0-9]{4,8}$', 'AB-1234', 'ab-1234'],
    ['^https?://[^/]+$', 'https://x', 'https://x/y'],
    ['^a\\.b\\-c', 'a.b-c and more', 'axb-c'],
    ['^.{3}$', 'a😀b', 'a\nb'],
    ['^[\\w.-]+$', 'a.b-c_1', 'a b'],
    ['^(?:[a-z0-9_-]+)$', 'a-1_b', 'A'],
    ['^(a+|b{2,}|c)d$', 'bbbd', 'bd'],
  ])('takes %s', (source, good, bad) => {
    const pattern = nativePattern(source);
    expect([pattern?.test(good), pattern?.test(bad)]).toEqual([true, false]);
  });

  it.each([
    'a+b',
    '^(a+)+$',
    '^(a|b)*$',
    '^a*b*$',
    '^(a+|b)c+$',
    '^a|b$',
    '^(?i)a$',
    '^(?=a)b',
    '^a**$',
    '^a+?$',
    '^[[:alpha:]]$',
    '^[]a]$',
    '^\\s$',
    '^\\pL$',
    '^\\1$',
    '^a{2,1}$',
    '^a{1001}$',
    '^(a$|b)c',
    '^é$',
    '^(a',
    '^[a',
    '^a\\',
    `^${'(a|a)'.repeat(7)}b$`,
    '',
  ])('leaves %s to the linear-time engine', (source) => {
    expect(nativePattern(source)).toBeNull();
  });

  it('means what the linear-time engine means', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b',
        '-',
        '_',
        '.',
        ' ',
        '\\.',
        '\\d',
        '\\w',
        '\\-',
        '\\\\',
        '[ab]',
        '[^a]',
        '[a-c1]',
      ],
      ...[
        '[\\w-]',
        '[-a]',
        '[\\d.-]',
        '[a\\]]',
        '(a|b)',
        '(?:ab|)',
        '(a-|\\d)',
        '/',
        ',',
        '#',
        '[',
      ],
      ...['[^-]', '[\\--a]', '[b-]', '[a-\\]]', '[a--]', '(', ')', '|', ']', '}', '{', '^', '$'],
    );
    const counted = fc.constantFrom(
      '',
      '',
      '',
      '?',
      '*',
      '+',
      '{2}',
      '{1,3}',
      '{0,}',
      '{,2}',
      '{x',
    );
    const source = fc
      .array(fc.tuple(piece, counted), { maxLength: 5 })
      .chain((parts) => fc.constantFrom(`^${parts.flat().join('')}`, `^${parts.flat().join('')}$`));
    const letters = fc.constantFrom(...'aabbc1-_. /,#]\\^[{}()|\n\r', '😀', '\ud83d', '\u2028');
    const text = fc.string({ unit: letters, maxLength: 8 });
    let taken = 0;
    fc.assert(
      fc.property(source, fc.array(text, { minLength: 1, maxLength: 6 }), (pattern, texts) => {
        const native = nativePattern(pattern);
        if (native === null) return;
        taken += 1;
        const engine = RE2JS.compile(pattern);
        for (const each of texts) expect(native.test(each)).toBe(engine.test(each));
      }),
      { numRuns: 5_000 },
    );
    expect(taken).toBeGreaterThan(500);
  });

  it('takes time in proportion to the value', () => {
    const patterns = ['^a*[ab]{500}c$', '^[^x]*x?x?x?x?x?y', '^(a|a)(a|a)(a|a)a*(b|c)$'];
    for (const source of patterns) {
      const pattern = nativePattern(source);
      const started = process.cpuUsage();
      expect(pattern?.test('a'.repeat(200_000))).toBe(false);
      const { user } = process.cpuUsage(started);
      expect(user / 1000).toBeLessThan(2_000);
    }
  });
});
