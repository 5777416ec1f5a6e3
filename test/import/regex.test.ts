import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globsOfRegex } from '../../src/import/regex-globs.ts';
import { type RegexDialect, RegexRefusal, readRegex } from '../../src/import/regex-tree.ts';
import { requiredLiterals } from '../../src/import/required-literals.ts';
import { anyOf } from '../../src/run/path-filter.ts';
import { compileLinear } from '../../src/scan/linear-pattern.ts';

describe('an expression in RE2 syntax', () => {
  it.each<[RegexDialect, string, string]>([
    ['go', '(?i)\\bacme_[[:alnum:]]{4}\\z', '(?i)\\bacme_[[:alnum:]]{4}\\z'],
    ['go', '\\Qa.b\\E+', 'a\\.b+'],
    ['go', '(?P<x>a)|(?:b)', '(?P<x>a)|(?:b)'],
    ['javascript', 'a\\/b\\u0041\\x42\\cA', 'a/b\\x{41}\\x{42}cA'],
    ['javascript', '[^]\\d', '[\\s\\S]\\d'],
    ['javascript', '\\s', '[\\s\\x{b}\\x{a0}\\x{feff}\\p{Z}]'],
    ['javascript', 'a{,3}', 'a{0,3}'],
    ['python', '(?#why)a\\Z', 'a\\z'],
    ['python', '[]a]', '[\\]a]'],
  ])('%s: %s', async (dialect, pattern, expected) => {
    const { source } = readRegex(pattern, dialect);
    expect(source).toBe(expected);
    await compileLinear(source);
  });

  it.each<[RegexDialect, string, string]>([
    ['go', '(?=a)', 'lookaround'],
    ['javascript', '(?<!a)b', 'lookaround'],
    ['javascript', '(a)\\1', 'a backreference'],
    ['javascript', '(?<n>a)\\k<n>', 'a backreference'],
    ['python', '(?P<n>a)(?P=n)', 'a backreference'],
    ['python', 'a++', 'a possessive repetition'],
    ['python', '(?>a)', 'an atomic group'],
    ['python', '(?x) a b', 'the verbose mode (x)'],
    ['go', '(a', 'a bracket that is not closed'],
    ['go', 'a)', 'a bracket without its opening one'],
    ['go', '[a', 'a set that is not closed'],
    ['go', '\\', 'an expression that ends too early'],
    ['go', '('.repeat(500), 'too many nested brackets'],
  ])('%s refuses %s: %s', (dialect, pattern, why) => {
    expect(() => readRegex(pattern, dialect)).toThrow(new RegexRefusal(why));
  });

  it('names the capture that is the secret', async () => {
    const { source, captures } = readRegex('(a)(?:b)(?P<x>c)', 'go', '', 2);
    expect([source, captures]).toEqual(['(a)(?:b)(?P<secret>c)', 2]);
    expect((await compileLinear(source)).search('abc', 0)).toMatchObject({ secretStart: 2 });
  });

  /** Expressions that JavaScript and RE2 read alike, with texts that often match. */
  const pieces = [
    'a',
    'bc',
    '[ab]',
    '[^b]',
    '\\w',
    'a?',
    'b*',
    '(c|a)',
    '(?:ab){2}',
    '.',
    '\\.',
    '\\d+',
  ];
  const expression = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 });
  const subject = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.', '1', '/'), maxLength: 12 });

  it('matches what the engine it was written for matches', async () => {
    await fc.assert(
      fc.asyncProperty(expression, subject, async (parts, text) => {
        const pattern = parts.join('');
        const linear = await compileLinear(readRegex(pattern, 'javascript').source);
        expect(linear.search(text, 0) !== null).toBe(new RegExp(pattern).test(text));
      }),
    );
  });

  it('never throws anything but a refusal', () => {
    const anyDialect = fc.constantFrom<RegexDialect>('go', 'javascript', 'python');
    const text = fc.string({ unit: fc.constantFrom(...'ab\\()[]{}|?*+.^$<>:=!-,0129:PpQEux/#') });
    fc.assert(
      fc.property(text, anyDialect, (pattern, dialect) => {
        try {
          expect(readRegex(pattern, dialect).captures).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toBeInstanceOf(RegexRefusal);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives literals one of which every match holds', () => {
    const rich = fc.array(
      fc.constantFrom(...pieces, 'key_', '(?:foo_|bar_)', '(?:tok|sec)en', '(?:xyz)?'),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(rich, subject, (parts, noise) => {
        const pattern = parts.join('');
        const literals = requiredLiterals(readRegex(pattern, 'javascript').tree);
        const sample = `${noise}key_foo_tokenxyzabab1.c${noise}bar_secen`;
        const [match] = new RegExp(pattern).exec(sample) ?? [];
        if (literals === null || match === undefined) return;
        expect(literals.some((literal) => match.toLowerCase().includes(literal))).toBe(true);
        for (const literal of literals) expect(literal.length).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, string[] | null]>([
    ['\\b(acme_[a-z0-9]{32})\\b', ['acme_']],
    ['(?i)(?:ghp|gho)_\\w{36}', ['ghp_', 'gho_']],
    ['key[-_.]?id', ['key']],
    ['a(?:bc){2}d', ['abcbcd']],
    ['[0-9a-f]{32}', null],
    ['(?:abcd)?x', null],
    ['(?:abcd|x)', null],
  ])('%s has to hold %j', (pattern, expected) => {
    expect(requiredLiterals(readRegex(pattern, 'go').tree)).toEqual(expected);
  });
});

describe('an expression about paths', () => {
  it.each<[string, string[]]>([
    ['go\\.sum$', ['**/*go.sum']],
    ['^vendor/', ['vendor/**']],
    ['(^|/)vendor/', ['**/vendor/**']],
    ['(?:^|/)node_modules(?:/.*)?$', ['**/node_modules', '**/node_modules/**']],
    ['tests?/fixtures/.*', ['**/*test/fixtures/**', '**/*tests/fixtures/**']],
    ['(.*?)(jpg|gif)$', ['**/*gif', '**/*jpg']],
    ['^src/[^/]+\\.go$', ['src/?*.go']],
    ['^a.*b$', ['/a*b', 'a*/**/*b']],
    ['(?i)\\.md$', ['**/*.[mM][dD]']],
  ])('%s becomes %j', (pattern, globs) => {
    expect(globsOfRegex(pattern, 'go')).toEqual(globs);
  });

  it.each(['a(?=b)', '\\bx', '(ab)+', 'a^b', '[\\s,]'])('%s is no glob', (pattern) => {
    expect(() => globsOfRegex(pattern, 'go')).toThrow(RegexRefusal);
  });

  it('means the same paths, and what lies below them', async () => {
    const parts = fc.array(
      fc.constantFrom('a', 'b', '/', '\\.md', '.*', '[^/]*', '(?:a|b)', '(?:a/)?', '[ab]', '\\d+'),
      { minLength: 1, maxLength: 4 },
    );
    const anchors = fc.tuple(fc.constantFrom('', '^', '(^|/)'), fc.constantFrom('', '$', '(/|$)'));
    const name = fc.string({
      unit: fc.constantFrom('a', 'b', '1', '.'),
      minLength: 1,
      maxLength: 3,
    });
    const path = fc
      .array(fc.oneof(name, fc.constant('a.md')), { minLength: 1, maxLength: 4 })
      .filter((names) => !names.some((each) => /^\.+$/.test(each)))
      .map((names) => names.join('/'));
    await fc.assert(
      fc.asyncProperty(parts, anchors, path, async (middle, [start, end], text) => {
        const pattern = `${start}${middle.join('')}${end}`;
        let globs: readonly string[];
        try {
          globs = globsOfRegex(pattern, 'go');
        } catch (error) {
          expect(error).toBeInstanceOf(RegexRefusal);
          return;
        }
        const matches = await anyOf(globs);
        const expression = new RegExp(pattern);
        const names = text.split('/');
        const above = names.map((_, at) => names.slice(0, at + 1).join('/'));
        const isMeant = above.some((each) => expression.test(each));
        if (expression.test(text))
          expect([pattern, globs, matches(text)]).toEqual([pattern, globs, true]);
        if (matches(text)) expect([pattern, globs, isMeant]).toEqual([pattern, globs, true]);
      }),
      { numRuns: 600 },
    );
  });
});
