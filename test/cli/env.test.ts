import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { makeDirectory } from '../support/git-repository.ts';
import { placesOf, runCli, runJson } from '../support/run-cli.ts';

const schema = `version: 1
presets: [django, postgres]
environments: { names: [development, production] }
consumers:
  - { files: [".env", ".env.*"], dialect: python-dotenv }
variables:
  SECRET_KEY: { preset: django.secret-key }
  DATABASE_URL: { type: url, schemes: [postgres, postgresql] }
`;
const goodKey = fill(64, 'base62', 5);
const good = `SECRET_KEY=${goodKey}\nDATABASE_URL=postgres://db.internal/app\n`;

function projectOf(files: Readonly<Record<string, string>>): string {
  const path = makeDirectory();
  for (const [name, content] of Object.entries({ 'env.schema.yml': schema, ...files })) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

describe('watertight env check', () => {
  it('is clean for values that fit', async () => {
    const { code, report } = await runJson(['env', 'check'], { cwd: projectOf({ '.env': good }) });
    expect(report.findings).toEqual([]);
    expect(code).toBe(0);
  });

  it('tells every problem at once, by the words of the contract and without a value', async () => {
    const key = fill(19, 'lower', 9);
    const cwd = projectOf({ '.env': `SECRET_KEY=${key}\n` });
    const { code, stdout, report } = await runJson(['env', 'check'], { cwd });
    expect(report.findings.map(({ ruleId }: { ruleId: string }) => ruleId).sort()).toEqual([
      'env-missing',
      'env-too-short',
    ]);
    const short = report.findings.find(
      ({ ruleId }: { ruleId: string }) => ruleId === 'env-too-short',
    );
    expect(short).toMatchObject({
      args: { name: 'SECRET_KEY', length: 19, minLength: 50, unit: 'characters' },
      location: { path: '.env', line: 1, column: 12 },
    });
    expect(short.message).toMatch(
      /^SECRET_KEY is too short \(19 characters\)\. It should be at least 50 characters for security\. Generate a secure key with: /,
    );
    expect(stdout).not.toContain(key.slice(0, 8));
    expect(code).toBe(1);
  });

  it('is short for env, and takes a file and the environment', async () => {
    const cwd = projectOf({ '.env': good, '.env.production': 'SECRET_KEY=\n' });
    const all = await runJson(['env'], { cwd });
    expect(all.code).toBe(1);
    const one = await runJson(['env', 'check', '.env'], { cwd });
    expect(one.report.findings).toEqual([]);
    expect(one.code).toBe(0);
    const other = await runJson(['env', 'check', '.env.production', '--env', 'production'], {
      cwd,
    });
    expect(
      placesOf(other.report.findings).every((place) => place.includes('.env.production')),
    ).toBe(true);
    expect(other.code).toBe(1);
  });

  it('exits 2 for a schema that is wrong, with every place', async () => {
    const cwd = projectOf({ 'env.schema.yml': 'version: 1\nvariabels: {}\nfoo: 1\n' });
    const { code, stdout, stderr } = await runCli(['env', 'check'], { cwd });
    expect(stderr).toMatch(/env\.schema\.yml:2.*variabels/);
    expect(stderr).toMatch(/env\.schema\.yml:3.*foo/);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('exits 2 for a schema that is named and not there', async () => {
    const { code, stderr } = await runCli(['env', '--schema', 'none.yml'], { cwd: projectOf({}) });
    expect(stderr).toMatch(/cannot read the schema 'none\.yml'/);
    expect(code).toBe(2);
  });

  it('reads a schema that lies elsewhere', async () => {
    const elsewhere = join(makeDirectory(), 'shared.yml');
    writeFileSync(elsewhere, schema);
    const cwd = projectOf({ 'env.schema.yml': '', '.env': 'X=1\n' });
    const { code, report } = await runJson(['env', '--schema', elsewhere], { cwd });
    expect(report.findings[0]).toMatchObject({ ruleId: 'env-missing' });
    expect(code).toBe(1);
  });
});

describe('the other env commands', () => {
  it('env diff exits 1 for a difference, 0 for none, 2 for a file that is not there', async () => {
    const cwd = projectOf({ a: 'X=1\nY=2\n', b: 'X=2\n', '.env': good });
    const differs = await runCli(['env', 'diff', 'a', 'b'], { cwd });
    expect(differs.stdout).toContain('Y');
    expect(differs.code).toBe(1);
    expect(await runCli(['env', 'diff', '.env', '.env'], { cwd })).toMatchObject({ code: 0 });
    const missing = await runCli(['env', 'diff', 'a', 'none'], { cwd });
    expect(missing.stderr).toMatch(/^watertight: .*none/);
    expect(missing.code).toBe(2);
    expect(await runCli(['env', 'diff', 'a'], { cwd })).toMatchObject({ code: 2 });
  });

  it('env docs writes the page, and fails with --check when it is stale', async () => {
    const cwd = projectOf({});
    const missing = await runCli(['env', 'docs', '--check'], { cwd });
    expect(missing.stdout).toMatch(/ENVIRONMENT_VARIABLES\.md is missing/);
    expect(missing.code).toBe(1);
    expect(existsSync(join(cwd, 'ENVIRONMENT_VARIABLES.md'))).toBe(false);
    expect(await runCli(['env', 'docs'], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, 'ENVIRONMENT_VARIABLES.md'), 'utf8')).toContain('SECRET_KEY');
    expect(await runCli(['env', 'docs', '--check'], { cwd })).toMatchObject({ code: 0 });
    writeFileSync(join(cwd, 'env.schema.yml'), `${schema}  NEW_ONE: { type: integer }\n`);
    const stale = await runCli(['env', 'docs', '--check'], { cwd });
    expect(stale.stdout).toMatch(/is stale/);
    expect(stale.code).toBe(1);
  });

  it('env docs writes nothing outside of the project', async () => {
    const cwd = projectOf({ 'env.schema.yml': `${schema}docs: { file: ../stolen.md }\n` });
    const { code, stderr } = await runCli(['env', 'docs'], { cwd });
    expect(stderr).toMatch(/stolen\.md/);
    expect(existsSync(join(cwd, '..', 'stolen.md'))).toBe(false);
    expect(code).toBe(2);
  });

  it('env init writes a schema that loads, once', async () => {
    const cwd = makeDirectory();
    writeFileSync(join(cwd, '.env.example'), 'SECRET_KEY=\nPORT=3000\n');
    const made = await runCli(['env', 'init'], { cwd });
    expect(made.code).toBe(0);
    const checked = await runCli(['env', 'check'], { cwd });
    expect(checked.stderr).not.toMatch(/env\.schema\.yml/);
    expect([0, 1]).toContain(checked.code);
    const again = await runCli(['env', 'init'], { cwd });
    expect(again.stderr).toMatch(/env\.schema\.yml is there already/);
    expect(again.code).toBe(2);
  });

  it('env explain tells lengths and never a value', async () => {
    const cwd = projectOf({ '.env': good });
    const { code, stdout } = await runCli(['env', 'explain', 'SECRET_KEY'], { cwd });
    expect(stdout).toMatch(/SECRET_KEY .*64/);
    expect(stdout).not.toContain(goodKey.slice(0, 8));
    expect(stdout).not.toContain('DATABASE_URL');
    expect(code).toBe(0);
  });

  it.each(['docs', 'diff .env .env', 'explain'])(
    'env %s needs a schema or a file',
    async (words) => {
      const { code, stderr } = await runCli(['env', ...words.split(' ')], { cwd: makeDirectory() });
      expect(stderr).not.toMatch(/bug in watertight/);
      expect(code === 2 || words === 'explain').toBe(true);
    },
  );
});
