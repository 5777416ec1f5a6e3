import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitTestEnvironment, makeDirectory, repositoryOf } from '../support/git-repository.ts';
import { leakyLine, otherLeakyLine, planted } from '../support/run-cli.ts';

const root = resolve(import.meta.dirname, '..', '..');
/** Installs a package from the registry: run with WATERTIGHT_PRE_COMMIT=1 and pre-commit on the PATH. */
const isAsked = process.env['WATERTIGHT_PRE_COMMIT'] === '1';

describe.runIf(isAsked)('the hooks, installed by pre-commit', () => {
  const rev = isAsked ? execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root }) : '';
  const repository = repositoryOf([
    {
      name: 'a',
      files: {
        '.gitignore': '.env\n.env.*\n',
        '.pre-commit-config.yaml': `repos:\n  - repo: ${root}\n    rev: ${String(rev).trim()}\n    hooks: [{ id: watertight }, { id: watertight-push }]\n`,
        'a.js': 'one\ntwo\n',
      },
    },
  ]);
  const home = makeDirectory();
  const hook = (...args: string[]) => {
    const { status, stdout } = spawnSync('pre-commit', ['run', '--verbose', ...args], {
      cwd: repository.path,
      env: { ...process.env, ...gitTestEnvironment, HOME: home, PRE_COMMIT_HOME: home },
      encoding: 'utf8',
    });
    expect(stdout).not.toContain(planted.stripe.slice(10, 18));
    return { status, stdout };
  };

  it('judge what is staged, of a partly staged file the staged part', () => {
    repository.write({ 'a.js': `one\n${leakyLine}` });
    repository.git('add', 'a.js');
    repository.write({ 'a.js': 'one\ntwo\n' });
    const staged = hook();
    expect(staged.stdout).toMatch(/stripe-secret-key/);
    expect(staged.status).toBe(1);
    repository.git('reset', '--quiet');
    repository.write({ 'a.js': 'one\ntwo\nthree\n' });
    repository.git('add', 'a.js');
    repository.write({ 'a.js': `one\n${leakyLine}` });
    expect(hook().status).toBe(0);
  }, 300_000);

  it('judge what a push brings, also what a later commit takes away', () => {
    repository.commit(
      { name: 'b', files: { 'b.js': otherLeakyLine } },
      { name: 'c', files: { 'b.js': null } },
    );
    const range = ['--from-ref', repository.id('a'), '--to-ref', repository.id('c')];
    const pushed = hook('--hook-stage', 'pre-push', ...range);
    expect(pushed.stdout).toMatch(/stripe-secret-key/);
    expect(pushed.status).toBe(1);
    const clean = ['--from-ref', repository.id('c'), '--to-ref', repository.id('c')];
    expect(hook('--hook-stage', 'pre-push', ...clean).status).toBe(0);
  }, 300_000);
});
