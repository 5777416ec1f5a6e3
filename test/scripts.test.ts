import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { workflowsOf } from '../scripts/workflows-of.ts';

const root = resolve(import.meta.dirname, '..');
const page = (name: string): string => readFileSync(join(root, name), 'utf8');

describe('the workflows of the pages', () => {
  it('are found, and steps that were cut out are not', () => {
    expect(workflowsOf(page('README.md'), 'README.md')).toHaveLength(1);
    expect(workflowsOf(page('docs/recipes.md'), 'docs/recipes.md').length).toBeGreaterThanOrEqual(
      9,
    );
    const names = workflowsOf(page('docs/recipes.md'), 'x.md').map(({ text }) => parse(text).name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('name inputs and modes that there are', () => {
    const { inputs } = parse(page('action.yml'));
    const text = ['README.md', 'docs/recipes.md'].map(page).join('\n');
    const steps = [...text.matchAll(/uses: OWNER\/watertight@v1\n((?:\s+.*\n)*?)(?=\s*- |```)/g)];
    expect(steps.length).toBeGreaterThan(8);
    const used = steps.flatMap(([, rest = '']) =>
      [...(/\n?\s+with:\n((?:\s{6,}.*\n)*)/.exec(rest)?.[1] ?? '').matchAll(/^\s+([\w-]+):/gm)].map(
        ([, name]) => name,
      ),
    );
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((name) => !Object.hasOwn(inputs, name ?? ''))).toEqual([]);
  });

  it('pass the linters that are installed, and it is said which are not', () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/check-workflows.mjs'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/\d+ workflows; \d of 2 tools passed, 0 failed, \d skipped/);
    expect(status).toBe(0);
  });
});
