import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { repositoryOf } from '../support/git-repository.ts';
import { runStep } from '../support/mini-runner.ts';

const key = `sk_live_${fill(48, 'base62', 3)}`;
const zero = '0'.repeat(40);

describe('the Action on other events', () => {
  const repository = repositoryOf([
    { name: 'a', files: { '.gitignore': '.env\n.env.*\n!.env.example\n', 'a.txt': 'x\n' } },
    { name: 'b', files: { 'b.txt': `${key}\n` } },
  ]);
  const push = (before: string, after: string) => ({
    ...{
      ref: 'refs/heads/main',
      before,
      after,
      commits: [],
      repository: { default_branch: 'main' },
    },
    ...{ created: before === zero, deleted: after === zero, forced: false },
  });
  const id = (name: string): string => repository.ids.get(name) ?? '';
  const run = (event: string, payload: unknown, inputs: Record<string, string> = {}) =>
    runStep({
      workspace: repository.path,
      event,
      payload,
      inputs,
      env: { GITHUB_REF: 'refs/heads/main' },
    });

  it('scans a push by its range, and a first push whole', async () => {
    expect(await run('push', push(id('a'), id('b')))).toMatchObject({
      exitCode: 1,
      outputs: { base: id('a'), head: id('b'), range: 'exact' },
    });
    expect(await run('push', push(zero, id('b')))).toMatchObject({ exitCode: 1 });
  });

  it('passes a deleted branch', async () => {
    expect(await run('push', push(id('b'), zero))).toMatchObject({
      exitCode: 0,
      outputs: { complete: 'true' },
    });
  });

  it('scans the tree on a schedule', async () => {
    expect(await run('schedule', {})).toMatchObject({
      exitCode: 1,
      outputs: { range: 'none', leaks: '1' },
    });
  });

  it('fails with a sentence on inputs that it does not know', async () => {
    const step = await run('push', push(id('a'), id('b')), { mode: 'fast' });
    expect(step).toMatchObject({ exitCode: 2, outputs: { verdict: 'error' } });
    expect(step.annotations[0]?.message).toMatch(/input mode takes one of auto, tree/);
  });
});

describe('the Action before a deployment', () => {
  const schema = 'version: 1\nvariables:\n  SECRET_KEY: { preset: django.secret-key }\n';
  const repository = repositoryOf([
    { name: 'a', files: { 'env.schema.yml': `${schema}presets: [django]\n` } },
  ]);
  const run = (env: Record<string, string>) =>
    runStep({
      ...{ workspace: repository.path, event: 'workflow_dispatch', payload: {}, env },
      inputs: { mode: 'env', env: 'production', 'env-from': 'job' },
    });

  it.each([
    [{}, /SECRET_KEY environment variable must be set\. Generate a secure key with: /],
    [
      { SECRET_KEY: fill(20) },
      /SECRET_KEY is too short \(20 characters\)\. It should be at least 50 characters for security\. Generate/,
    ],
    [
      { SECRET_KEY: `django-insecure-${'ab1'.repeat(14)}` },
      /SECRET_KEY appears to be an example value \(contains 'django-insecure'\)\. Generate/,
    ],
  ])('fails on %j with its message', async (env, message) => {
    const step = await run(env as Record<string, string>);
    expect(step.exitCode).toBe(1);
    expect(step.annotations.map((annotation) => annotation.message).join('\n')).toMatch(message);
  });

  it('passes a good one', async () => {
    expect(await run({ SECRET_KEY: fill(60, 'base64url', 4) })).toMatchObject({ exitCode: 0 });
  });
});
