import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { genericRules } from '../../rules/generic.ts';
import { leakRules } from '../../rules/leaks/index.ts';

/** The rows of the page: what a format is called, why it has no rule, what finds it. */
const page = readFileSync(new URL('../../rules/leaks-without-rule.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\|(?! *(?:-+|kind|format) *\|)/.test(line))
  .map((line) => {
    const [, format = '', why = '', foundBy = ''] = line.split('|').map((cell) => cell.trim());
    return { format, why, foundBy };
  });

/** Letters and digits in lower case: how two names are compared. */
const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
const quoted = (cell: string): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, id = '']) => id);

describe('formats without a rule', () => {
  it('each have a reason, and what finds such a value', () => {
    expect(rows.length).toBeGreaterThanOrEqual(20);
    for (const row of rows) {
      expect(row.why, row.format).not.toBe('');
      expect(row.foundBy, row.format).not.toBe('');
    }
  });

  it('are not the titles of rules', () => {
    const titles = new Set(leakRules.map(({ title }) => bare(title)));
    const names = rows.flatMap(({ format }) => format.split(',').map(bare));
    expect(names.filter((name) => titles.has(name))).toEqual([]);
  });

  it('have prefixes that no rule leads to, but where another rule finds them', () => {
    const keywords = new Set(leakRules.flatMap((rule) => rule.keywords));
    const unfound = rows.filter(({ foundBy }) => quoted(foundBy).length === 0);
    const prefixes = unfound.flatMap(({ format }) =>
      quoted(format).flatMap((text) => text.match(/^[A-Za-z0-9_.-]+(?=…|$)/) ?? []),
    );
    expect(prefixes.length).toBeGreaterThanOrEqual(8);
    expect(prefixes.filter((prefix) => keywords.has(prefix))).toEqual([]);
  });

  it('name only rules that exist', () => {
    const ids = new Set([...leakRules, ...genericRules].map(({ id }) => id));
    const named = rows.flatMap(({ foundBy }) => quoted(foundBy));
    expect(named.length).toBeGreaterThanOrEqual(10);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
