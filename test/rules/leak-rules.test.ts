import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leakRules } from '../../rules/leaks/index.ts';
import { leakMatchers } from '../../rules/leaks/matchers.ts';
import { type LeakRule, toMatcher } from '../../src/model/leak-rule.ts';
import { createEngine } from '../../src/scan/engine.ts';
import { engineRule } from '../../src/scan/engine-rule.ts';
import { structureTests } from '../../src/scan/structure/index.ts';
import { withLimits } from './pattern-shape.ts';

const encoder = new TextEncoder();

interface Found {
  readonly ruleId: string;
  readonly confidence: number;
  readonly value: string;
}

function finder(rules: readonly LeakRule[]): (text: string) => readonly Found[] {
  const engine = createEngine({
    rules: rules.map((rule) => engineRule(toMatcher(rule))),
    structureTests,
    generic: null,
    decode: null,
  });
  return (text) => {
    const chunk = { path: 'a.txt', bytes: encoder.encode(text), blob: null, truncated: false };
    return engine.scan(chunk).leaks.map(({ ruleId, confidence, secret }) => ({
      ruleId,
      confidence,
      value: secret.reveal(),
    }));
  };
}

describe('the list of leak rules', () => {
  it('names every file of the folder', () => {
    const files = readdirSync(new URL('../../rules/leaks/', import.meta.url));
    const providers = files.filter((file) => !['index.ts', 'matchers.ts'].includes(file));
    const list = readFileSync(new URL('../../rules/leaks/index.ts', import.meta.url), 'utf8');
    const imported = [...list.matchAll(/from '\.\/([a-z0-9-]+\.ts)'/g)].map((match) => match[1]);
    expect(imported.toSorted()).toEqual(providers.toSorted());
    expect(leakRules.length).toBeGreaterThanOrEqual(providers.length);
    expect(leakMatchers).toHaveLength(leakRules.length);
  });

  it('has each id once', () => {
    const ids = leakRules.map((rule) => rule.id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('has each pattern once', () => {
    const patterns = leakRules.map((rule) => String(rule.pattern));
    expect(patterns.filter((pattern, at) => patterns.indexOf(pattern) !== at)).toEqual([]);
  });
});

const everyRule = finder(leakRules);
const providerOf = new Map(leakRules.map((rule) => [rule.id, rule.provider]));

describe.each(leakRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('is well-formed', () => {
    expect(rule.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(rule.title.length).toBeGreaterThan(5);
    expect(rule.why.length).toBeLessThanOrEqual(160);
    expect(rule.fix.length).toBeLessThanOrEqual(220);
    expect(rule.confidence).toBeGreaterThan(0.4);
    expect(rule.confidence).toBeLessThanOrEqual(1);
    expect(rule.references.length).toBeGreaterThan(0);
    for (const reference of rule.references) expect(reference).toMatch(/^https:\/\/[^\s]+$/);
    for (const keyword of rule.keywords) expect(keyword).toMatch(/^[\x20-\x7e]{3,}$/);
    expect(rule.keywords.length).toBeGreaterThan(0);
    expect(rule.near === undefined).toBe(rule.scope !== 'near');
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.nonExamples.length).toBeGreaterThan(0);
    for (const digest of rule.published ?? []) expect(digest).toMatch(/^[0-9a-f]{16}$/);
    if (rule.structure) expect(Object.keys(structureTests)).toContain(rule.structure.test);
  });

  it('has a pattern that runs in linear time', () => {
    expect(rule.pattern.flags).not.toMatch(/[gy]/);
    expect(withLimits(rule.pattern)).toEqual([]);
  });

  it('finds exactly one secret in each example, and is sure of it', () => {
    const find = finder([rule]);
    for (const example of rule.examples) {
      const found = find(example);
      expect(found.map((leak) => leak.ruleId)).toEqual([rule.id]);
      expect(found[0]?.value.length).toBeGreaterThanOrEqual(8);
      expect([rule.confidence, rule.pair?.confidence]).toContain(found[0]?.confidence);
    }
  });

  it('finds nothing in any near miss', () => {
    const find = finder([rule]);
    for (const text of rule.nonExamples) {
      expect(find(text).filter((leak) => leak.confidence >= 0.5)).toEqual([]);
    }
  });

  it('shares its examples with rules of its own provider only', () => {
    for (const example of rule.examples) {
      const found = everyRule(example).map((leak) => leak.ruleId);
      expect(found).toContain(rule.id);
      expect(found.filter((id) => providerOf.get(id) !== rule.provider)).toEqual([]);
    }
  });

  it('finds its secret between blank lines with either line end', () => {
    const find = finder([rule]);
    const example = rule.examples[0] ?? '';
    for (const text of [`\n\n${example}\n`, `\r\n${example.replaceAll('\n', '\r\n')}\r\n`]) {
      expect(find(text).map((leak) => leak.ruleId)).toEqual([rule.id]);
    }
  });
});
