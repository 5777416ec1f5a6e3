import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { leakRules } from '../../rules/leaks/index.ts';
import { countSteps } from '../../scripts/count-steps.ts';
import { hashOf, patternsInUse } from '../../scripts/patterns-in-use.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (name: string) => JSON.parse(readFileSync(resolve(root, 'scripts', name), 'utf8'));
const answers = new Map(
  Object.entries(read('lint-redos.json').answers as Record<string, { answer: string }>),
);
const reasons: Readonly<Record<string, string>> = read('lint-redos-reasons.json');

const patterns = patternsInUse(root, leakRules, ts).map((pattern) => ({
  name: pattern.name,
  expression: `/${pattern.source}/${pattern.flags}`,
  hash: hashOf(pattern),
}));
const inDoubt = patterns.filter(({ hash }) => {
  const answer = answers.get(hash)?.answer;
  return answer !== 'safe' && answer !== 'bounded';
});

describe('expressions that run over scanned text', () => {
  it('were all given to recheck: npm run lint:redos', () => {
    expect(patterns.length).toBeGreaterThan(800);
    expect(patterns.filter(({ hash }) => !answers.has(hash))).toEqual([]);
  });

  it('grow with the text nowhere but where a reason says what limits it', () => {
    expect(inDoubt.filter(({ hash }) => reasons[hash] === undefined)).toEqual([]);
    const doubted = new Set(inDoubt.map(({ hash }) => hash));
    expect(Object.keys(reasons).filter((hash) => !doubted.has(hash))).toEqual([]);
  });

  it('grow in no leak rule', () => {
    const ids = new Set(leakRules.map(({ id }) => id));
    expect(inDoubt.filter(({ name }) => ids.has(name))).toEqual([]);
  });
});

describe('countSteps', () => {
  const perLetter = (pattern: RegExp, unit: string, length: number, anchored = false): number => {
    const text = unit.repeat(length / unit.length);
    return countSteps(pattern, text, { anchored, most: 1e8 }) / text.length;
  };

  it.each([
    ['a run that each position begins anew', /a+b/, 'a'],
    ['two runs that overlap', /^\s*x?\s*y/, ' '],
    ['nested repetition', /^(?:[ab]+)*c/, 'ab'],
  ])('tells %s by its growth', (_, pattern, unit) => {
    expect(perLetter(pattern, unit, 16)).toBeGreaterThan(1.5 * perLetter(pattern, unit, 8));
  });

  it.each([
    ['an upper limit', /a{1,30}b/, 'a'],
    ['a start that occurs once', /^a+b/, 'a'],
    ['runs that do not overlap', /(?:[a-z]+-)+[0-9]/, '-'],
    ['looks of limited length', /(?<![\w.-])(?=[a-z]{0,20}[0-9])[a-z0-9]{32}(?!\w)/, 'a'],
  ])('stays the same with %s', (_, pattern, unit) => {
    expect(perLetter(pattern, unit, 4096)).toBeLessThan(1.1 * perLetter(pattern, unit, 1024));
  });

  it('stops where it is told to', () => {
    const text = 'a'.repeat(200);
    expect(countSteps(/a+b/, text, { anchored: false, most: 1000 })).toBe(Number.POSITIVE_INFINITY);
    expect(countSteps(/a+b/, text, { anchored: true, most: 1000 })).toBe(201 + 200);
  });
});
