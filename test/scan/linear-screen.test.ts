import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { defineRule, toMatcher } from '../../src/model/leak-rule.ts';
import { createEngine } from '../../src/scan/engine.ts';
import type { EngineRule } from '../../src/scan/engine-rule.ts';
import { compileLinear } from '../../src/scan/linear-pattern.ts';
import { screenTogether } from '../../src/scan/linear-screen.ts';
import { findsIn } from '../../src/scan/try-rule.ts';

/** As a user writes it; `number` makes an expression of its own. */
async function userRule(number: number, source: string): Promise<EngineRule> {
  const texts = { title: 'A key', why: 'why', fix: 'fix', provider: 'custom' };
  const rule = defineRule({
    ...{ ...texts, id: `custom-${number}`, severity: 'high', scope: 'line', references: [] },
    ...{ keywords: ['key'], pattern: /(?!)/, examples: [], nonExamples: [] },
  });
  return { matcher: toMatcher(rule), pattern: await compileLinear(source), source };
}

const sources = [
  ...Array.from({ length: 10 }, (_, at) => `key${at}\\s*=\\s*(?<secret>[a-z]{${8 + at}})\\b`),
  '\\Bkey[0-9]{4}',
  '^key|key$',
];
const alone = await Promise.all(sources.map((source, at) => userRule(at, source)));

const scan = (rules: readonly EngineRule[], text: string): string[] => {
  const engine = createEngine({ rules, structureTests: {}, generic: null, decode: null });
  const bytes = new TextEncoder().encode(text);
  const { leaks } = engine.scan({ path: 'a.txt', bytes, blob: null, truncated: false });
  return leaks.map(({ ruleId, start, end }) => `${ruleId} ${start}-${end}`);
};

describe('rules that are screened together', () => {
  const word = fc.constantFrom('key', 'key1', 'key7 = ', 'akey1234', ' = ', fill(9, 'lower'), '\n');
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));

  it('find what each of them finds alone', async () => {
    const together = await screenTogether(alone);
    // So that the automaton is in use before the first text that counts.
    scan(together, 'key\n'.repeat(600));
    fc.assert(
      fc.property(text, (lines) => {
        expect(scan(together, lines)).toEqual(scan(alone, lines));
      }),
    );
  });

  it('are not searched, but for the first, on a line that only others match', async () => {
    const searched = new Map<string, number>();
    const counted = alone.map((rule) => ({
      ...rule,
      pattern: {
        ...rule.pattern,
        search(line: string, from: number) {
          searched.set(rule.matcher.id, (searched.get(rule.matcher.id) ?? 0) + 1);
          return rule.pattern.search(line, from);
        },
      },
    }));
    const together = await screenTogether(counted);
    scan(together, 'key\n'.repeat(600));
    searched.clear();
    scan(together, `key3 = ${fill(11, 'lower')}`);
    const first = ['custom-0', 'custom-1', 'custom-2'];
    expect([...searched.keys()].sort()).toEqual([...first, 'custom-11', 'custom-3'].sort());
  });

  it('are left as they are when they are few', async () => {
    expect(await screenTogether(alone.slice(0, 3))).toEqual(alone.slice(0, 3));
  });
});

describe('findsIn', () => {
  it('says what an engine with this rule only says', async () => {
    const rule = await userRule(1, '(?:é |)key1 = (?<secret>[a-zA-Z0-9]{12})\\b');
    const value = fill(12, 'base62', 3);
    for (const line of [
      `é KEY1 KEY é key1 = ${value}`,
      `x\nkey1 = ${value}\n`,
      `key1 = ${value}${value}`,
      `key1 = ${'x'.repeat(12)}`,
      '',
    ]) {
      expect([line, findsIn(rule, line)]).toEqual([line, scan([rule], line).length > 0]);
    }
    expect(findsIn(rule, `key1 = ${value}`)).toBe(true);
  });
});
