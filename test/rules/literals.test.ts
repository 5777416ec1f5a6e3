import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leakMatchers } from '../../rules/leaks/matchers.ts';

/** Occurrences of each literal in a megabyte of source code. */
const { rates } = JSON.parse(
  readFileSync(new URL('../../scripts/lint-literals.json', import.meta.url), 'utf8'),
) as { rates: Readonly<Record<string, number>> };
const literals = new Set(
  leakMatchers.flatMap(({ keywords }) => keywords.map((keyword) => keyword.toLowerCase())),
);

describe('literals of leak rules', () => {
  it('were all counted in source code: npm run lint:literals -- FOLDER --write', () => {
    expect([...literals].filter((literal) => rates[literal] === undefined)).toEqual([]);
  });

  it('occur at most fifty times a megabyte', () => {
    const frequent = [...literals].filter((literal) => (rates[literal] ?? 0) > 50);
    expect(frequent).toEqual([]);
  });
});
