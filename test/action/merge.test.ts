import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { makeDirectory, repositoryOf } from '../support/git-repository.ts';
import { runStep } from '../support/mini-runner.ts';

describe('the Action in parts', () => {
  const repository = repositoryOf([
    {
      name: 'a',
      files: Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((at) => [`${at}.js`, `k("sk_live_${fill(48, 'base62', at)}");\n`]),
      ),
    },
  ]);
  const run = (inputs: Record<string, string>, workspace = repository.path) =>
    runStep({ workspace, event: 'schedule', payload: {}, inputs });

  it('joins what the jobs of a matrix found', async () => {
    const parts = makeDirectory();
    for (const index of [1, 2, 3]) {
      const json = join(parts, `part-${index}`, 'report.json');
      await run({ mode: 'tree', shard: `${index}/3`, json, comment: 'never' });
    }
    const merged = await run({ mode: 'merge', paths: parts });
    expect(merged.outputs).toMatchObject({ verdict: 'findings', leaks: '6', complete: 'true' });
    expect(merged.summary).toContain('### Secrets (6)');
    expect(merged.exitCode).toBe(1);
  });

  it('is incomplete when a job did not report, and fails without any report', async () => {
    const parts = makeDirectory();
    const json = join(parts, 'only.json');
    await run({ mode: 'tree', shard: '2/2', json, paths: '1.js' });
    const merged = await run({ mode: 'merge', paths: parts });
    expect(merged.outputs).toMatchObject({ complete: 'false' });
    expect(merged.exitCode).toBeGreaterThan(0);
    const none = await run({ mode: 'merge', paths: makeDirectory() });
    expect(none.annotations[0]?.message).toMatch(/merge needs the reports of the parts/);
    expect(none.exitCode).toBe(2);
  });
});
