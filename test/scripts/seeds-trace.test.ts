import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seedsTracePage } from '../../scripts/seeds-trace-page.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string | null =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;

/** The page with one text of its data replaced. */
function withData(from: string | RegExp, to: string) {
  return seedsTracePage({
    read: (path) => {
      const text = read(path);
      return path.endsWith('trace.yml') ? (text?.replace(from, to) ?? null) : text;
    },
  });
}

describe('the trace of the seeds', () => {
  it('names only rules, tests and pages that exist, and is the published page', () => {
    const { page, problems } = seedsTracePage({ read });
    expect(problems).toEqual([]);
    expect(page).toBe(read('docs/seeds-trace.md'));
  });

  it.each([
    ['a rule', /env-skip-flag/, 'env-skip-flags', 'row 103: no rule env-skip-flags'],
    ['a test', /S4\/not-set/, 'S4/never', 'no test test/cases/seeds/S4/never.yml'],
    ['a text in a test', /#graceDays/, '#graceWeeks', 'row 53: no `graceWeeks` in'],
    ['a heading', /#presets/, '#preset', 'no heading docs/env.md#preset'],
    ['a row', /- row: 7\n/, '- row: 8\n', 'row 8: stands where row 7 belongs'],
  ])('fails for %s that does not exist', (_, from, to, problem) => {
    expect(withData(from, to).problems.join('\n')).toContain(problem);
  });

  it('answers every row, or says what is to come', () => {
    const { page } = seedsTracePage({ read });
    expect(page.match(/^\| \d+ \|/gm)).toHaveLength(115);
  });
});
