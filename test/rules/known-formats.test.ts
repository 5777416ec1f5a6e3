import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leakRules } from '../../rules/leaks/index.ts';
import { toMatcher } from '../../src/model/leak-rule.ts';
import { createEngine } from '../../src/scan/engine.ts';
import { engineRule } from '../../src/scan/engine-rule.ts';
import { structureTests } from '../../src/scan/structure/index.ts';
import { sampleOf } from '../support/sample-of.ts';

/** A format of a token that is known to the public. */
interface Format {
  readonly provider: string;
  readonly type: string;
  /** What values look like; unset where there is no rule. */
  readonly form?: string;
  /** The line that a value stands in, `{}` for the value; unset where it needs no name. */
  readonly in?: string;
  /** False where the form names a part only, so that no whole value can be made from it. */
  readonly sampled?: false;
  /** The rules that find it. */
  readonly rules?: readonly string[];
  /** How the row of `rules/leaks-without-rule.md` begins that says why there is none. */
  readonly without?: string;
}

const formats = JSON.parse(
  readFileSync(new URL('known-formats.json', import.meta.url), 'utf8'),
) as readonly Format[];
const page = readFileSync(new URL('../../rules/leaks-without-rule.md', import.meta.url), 'utf8');
const ruleOf = new Map(leakRules.map((rule) => [rule.id, rule]));
const engine = createEngine({
  rules: leakRules.map((rule) => engineRule(toMatcher(rule))),
  structureTests,
  generic: null,
  decode: null,
});

const encoder = new TextEncoder();
const findIn = (text: string): readonly string[] =>
  engine
    .scan({ path: 'a.txt', bytes: encoder.encode(text), blob: null, truncated: false })
    .leaks.map(({ ruleId }) => ruleId);

const named = formats.map((format) => [`${format.provider}: ${format.type}`, format] as const);
const withRule = named.filter(([, { rules }]) => rules !== undefined);
const sampled = withRule.filter(([, format]) => format.sampled !== false);
const described = withRule.filter(([, format]) => format.sampled === false);

/** Made-up values with at least two digits beyond those of the form itself. */
function samples(form: string): readonly string[] {
  const fixed = digitsIn(form.replace(/[[({][^\])}]*[\])}]/g, ''));
  const least = /0-9|2-7|\\d/.test(form) ? fixed + 2 : 0;
  const values: string[] = [];
  // Rules for values that have nothing but a name before them ask for two digits.
  for (let seed = 1; values.length < 12; seed += 1) {
    const value = sampleOf(form, seed);
    if (digitsIn(value) >= least) values.push(value);
  }
  return values;
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}

describe('known formats', () => {
  it('are all here, each once', () => {
    expect(formats).toHaveLength(375);
    expect(new Set(named.map(([name]) => name)).size).toBe(formats.length);
  });

  it('have a rule, or a row that says why not', () => {
    const neither = formats.filter(({ rules, without }) => {
      return without === undefined ? !rules?.length : !page.includes(`\n| ${without}`);
    });
    expect(neither).toEqual([]);
    const gone = formats.flatMap(({ rules = [] }) => rules.filter((id) => !ruleOf.has(id)));
    expect(gone).toEqual([]);
  });

  it.each(sampled)('%s: every made-up value is found', (_, format) => {
    const { form = '', rules = [] } = format;
    const missed = samples(form)
      .map((value) => (format.in ?? 'value = "{}"').replace('{}', () => value))
      .filter((text) => !findIn(text).some((id) => rules.includes(id)));
    expect(missed).toEqual([]);
  });

  it.each(described)('%s: each rule has an example of it', (_, format) => {
    const form = new RegExp(format.form ?? '(?!)', 'i');
    const without = (format.rules ?? []).filter(
      (id) => !ruleOf.get(id)?.examples.some((example) => form.test(example)),
    );
    expect(without).toEqual([]);
  });
});
