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

  it.each([
    ['.env.example', ''],
    ['settings.txt', 'files: { example: settings.txt }\n'],
  ])('knows the key of a provider in an example by its value alone: %s', async (path, named) => {
    const key = `${'sk_'}live_${fill(24)}`;
    const cwd = projectOf({
      'env.schema.yml': `${schema}${named}`,
      [path]: `SECRET_KEY=\nDATABASE_URL=\nMODE=${key}\n`,
    });
    const { stdout, report } = await runJson(['env', 'check'], { cwd });
    expect(placesOf(report.findings)).toContain(`env-example-real-value ${path} 3`);
    expect(stdout).not.toContain(key.slice(8, 20));
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

  it('takes an alias for the environment, and exits 2 for one that the schema does not know', async () => {
    const cwd = projectOf({ '.env': good });
    expect(await runCli(['env', 'check', '--env', 'prod'], { cwd })).toMatchObject({ code: 0 });
    const { code, stderr } = await runCli(['env', 'check', '--env', 'prdouction'], { cwd });
    expect(stderr).toMatch(/'prdouction' is none of env\.schema\.yml: .*did you mean 'production'/);
    expect(code).toBe(2);
  });

  it('runs no rule of an environment where none is known, and says so', async () => {
    const rules = `${schema}rules: { production: { forbid: [DEBUG_TOOLS] } }\nunknown: allow\n`;
    const files = { 'env.schema.yml': rules, '.env': `${good}DEBUG_TOOLS=1\n` };
    const { code, report } = await runJson(['env', 'check'], { cwd: projectOf(files) });
    expect(report.findings).toEqual([]);
    expect(report.notices).toEqual([
      { message: expect.stringMatching(/^no environment is known for \.env: .*--env$/) },
    ]);
    expect(code).toBe(0);
    const asked = await runJson(['env', 'check', '--env', 'production'], { cwd: projectOf(files) });
    expect(placesOf(asked.report.findings)).toEqual(['env-disallowed-here .env 3']);
  });

  it('compares code, schema and example, and stays quiet where there is neither', async () => {
    const code = { 'src/a.js': 'process.env.SECRET_KEY; process.env.OTHER\n' };
    const quiet = makeDirectory();
    mkdirSync(join(quiet, 'src'));
    writeFileSync(join(quiet, 'src/a.js'), code['src/a.js']);
    const { report: first } = await runJson(['--rule', 'env-*'], { cwd: quiet });
    expect(first.findings).toEqual([]);
    const cwd = projectOf({ '.env': good, ...code });
    for (const command of [[], ['env', 'check'], ['audit']]) {
      const { report } = await runJson(command, { cwd });
      expect(placesOf(report.findings)).toEqual(
        expect.arrayContaining([
          'env-unused-variable env.schema.yml 8',
          'env-undocumented src/a.js 1',
        ]),
      );
    }
    const named = await runJson(['env', 'check', '.env'], { cwd });
    expect(named.report.findings).toEqual([]);
  });

  it('checks against a schema of another tool, and makes ours of it', async () => {
    const cwd = makeDirectory();
    writeFileSync(join(cwd, 'Envfile'), 'env "PORT", type: "port", encrypted: false\nenv "NAME"\n');
    writeFileSync(join(cwd, '.env'), 'PORT=many\n');
    const foreign = await runJson(['env', '--schema', 'Envfile'], { cwd });
    expect(placesOf(foreign.report.findings)).toEqual([
      'env-missing .env 1',
      'env-bad-format .env 1',
    ]);
    expect(foreign.report.notices[0].message).toMatch(
      /^Envfile: not carried over: line 1: `encrypted`/,
    );
    const made = await runCli(['env', 'init'], { cwd });
    expect(made.stderr).toMatch(/not carried over: line 1/);
    expect(readFileSync(join(cwd, 'env.schema.yml'), 'utf8')).toContain(
      'PORT: { required: true, type: port }',
    );
    const own = await runJson(['env'], { cwd });
    expect(placesOf(own.report.findings)).toEqual(placesOf(foreign.report.findings));
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

  it('env docs prints an example that passes, and a JSON Schema', async () => {
    const cwd = projectOf({});
    const example = await runCli(['env', 'docs', 'example'], { cwd });
    expect(example.stdout).toContain('\nSECRET_KEY=<your-secret-key>\n');
    writeFileSync(join(cwd, '.env.example'), example.stdout);
    expect((await runJson(['env'], { cwd })).report.findings).toEqual([]);
    const json = await runCli(['env', 'docs', 'json-schema'], { cwd });
    expect(JSON.parse(json.stdout).required).toEqual(['SECRET_KEY', 'DATABASE_URL']);
    const other = await runCli(['env', 'docs', 'constructor'], { cwd });
    expect(other).toMatchObject({ code: 2, stdout: '' });
    expect(other.stderr).toMatch(/example or json-schema; 'constructor' is neither/);
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

  it('env explain says where readers differ, and how to write the value for all', async () => {
    const cwd = projectOf({
      'env.schema.yml': 'variables: { SECRET_KEY: { type: secret } }\n',
      '.env': `SECRET_KEY=${goodKey.slice(0, 30)}#${goodKey.slice(30)}\n`,
      'package.json': '{"scripts":{"start":"node --env-file=.env app.js"}}',
      'requirements.txt': 'Django\npython-dotenv\n',
    });
    const { code, stdout } = await runCli(['env', 'explain', 'SECRET_KEY'], { cwd });
    expect(stdout).toContain(
      '.env:1 SECRET_KEY is read differently: python-dotenv reads 65 characters, node reads 30 characters. Written with single quotes, all read the same.',
    );
    expect(stdout).not.toContain(goodKey.slice(0, 8));
    expect(code).toBe(0);
    const json = await runCli(['env', 'explain', 'SECRET_KEY', '--format', 'json'], { cwd });
    expect(JSON.parse(json.stdout).divergences).toMatchObject([
      { name: 'SECRET_KEY', rewrite: 'single quotes', location: { path: '.env', line: 1 } },
    ]);
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
