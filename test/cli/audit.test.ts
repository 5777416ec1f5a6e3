import { describe, expect, it } from 'vitest';
import { repositoryOf } from '../support/git-repository.ts';
import { leakyLine, passwordLine, placesOf, runCli, runJson } from '../support/run-cli.ts';

const repository = () =>
  repositoryOf([
    { name: 'a', files: { 'old.js': leakyLine, '.env': passwordLine, '.gitignore': '*.log\n' } },
    { name: 'b', files: { 'old.js': null, '.env': null, '.gitignore': '.env*\n' } },
    { name: 'c', branch: 'side', parents: ['a'], files: { 'side.js': leakyLine } },
  ]);

describe('watertight audit', () => {
  it('looks at every ref, the tree, ignore coverage and env files of the past', async () => {
    const made = repository().write({ 'new.js': leakyLine });
    const { code, report } = await runJson(['audit'], { cwd: made.path });
    const places = placesOf(report.findings);
    expect(places).toContain('stripe-secret-key old.js 1');
    expect(places).toContain('stripe-secret-key side.js 1');
    expect(places).toContain('stripe-secret-key new.js 1');
    expect(places).toContain('ignore-env-in-history .env');
    expect(report.coverage).toMatchObject({ mode: 'history', commits: 3, complete: true });
    expect(code).toBe(1);
  });

  it('tells the commits on the screen', async () => {
    const made = repository();
    const { stdout } = await runCli(['audit'], { cwd: made.path });
    expect(stdout).toContain('ignore-env-in-history');
    expect(stdout).toContain(made.id('a').slice(0, 7));
  });

  it('leaves env files of the past to audit', async () => {
    const made = repository();
    for (const args of [['check', '--history', '--all'], ['ignore'], ['check']]) {
      const { report } = await runJson(args, { cwd: made.path });
      expect(placesOf(report.findings)).not.toContain('ignore-env-in-history .env');
    }
  });

  it('obeys --exclude and --disable', async () => {
    const made = repository();
    for (const args of [
      ['--exclude', '.env'],
      ['--disable', 'ignore-*'],
    ]) {
      const { report } = await runJson(['audit', ...args], { cwd: made.path });
      expect(placesOf(report.findings)).not.toContain('ignore-env-in-history .env');
      expect(placesOf(report.findings)).toContain('stripe-secret-key old.js 1');
    }
  });
});
