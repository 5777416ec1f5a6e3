import { describe, expect, it } from 'vitest';
import { checkIgnoreCoverage } from '../../src/ignore/check-ignore-coverage.ts';
import type { IgnoreFinding } from '../../src/ignore/ignore-finding.ts';
import { fill } from '../../src/model/fill.ts';
import { makeTree } from './support/make-tree.ts';

const covering = '.env\n.env.*\n!.env.example\n';
const secretLine = `API_SECRET=${fill(24)}\n`;

async function check(
  files: Readonly<Record<string, string>>,
  tracked?: readonly string[],
): Promise<IgnoreFinding[]> {
  return await checkIgnoreCoverage(await makeTree(files, tracked));
}

function ofRule(findings: readonly IgnoreFinding[], ruleId: string): IgnoreFinding[] {
  return findings.filter((finding) => finding.ruleId === ruleId);
}

describe('a project that has nothing to do with env files', () => {
  it('gets one finding, for information, at the root', async () => {
    const findings = await check({
      'README.md': '# hello\n',
      'package.json': '{"name":"a","version":"1.0.0"}',
      'packages/a/package.json': '{"name":"b","version":"1.0.0"}',
      'packages/b/go.mod': 'module example.com/b\n',
      'src/index.ts': 'export const environment = process.env.HOME;\n',
      'docs/setup.md': 'Copy .env.example to .env and load it with dotenv.\n',
      Dockerfile: 'FROM node:24\nCOPY . .\n',
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      ruleId: 'ignore-env-not-covered',
      severity: 'info',
      location: { path: '.gitignore' },
      args: { directory: '', directories: ['packages/a', 'packages/b'], usage: null },
    });
  });

  it('gets none when its ignore file covers env files', async () => {
    expect(await check({ '.gitignore': covering, 'package.json': '{}' })).toEqual([]);
  });

  it('gets none when it is empty but for one information', async () => {
    const findings = await check({});
    expect(findings.map(({ severity }) => severity)).toEqual(['info']);
  });
});

describe('ignore-env-not-covered', () => {
  it.each<[string, Record<string, string>]>([
    ['example', { '.env.example': 'A=\n' }],
    ['env-file', { '.env': 'A=1\n' }],
    ['schema', { 'env.schema.yml': 'version: 1\n' }],
    ['dependency', { 'package.json': '{\n"dependencies": {\n"dotenv": "^17.0.0"\n}\n}' }],
    ['dependency', { 'package.json': '{"scripts":{"start":"node --env-file=.env a.js"}}' }],
    ['dependency', { 'requirements.txt': 'django\npython-dotenv==1.2.1\n' }],
    ['dependency', { 'pyproject.toml': '[project]\ndependencies = ["django-environ>=0.11"]\n' }],
    ['dependency', { Gemfile: "gem 'dotenv-rails', groups: [:development]\n" }],
    ['dependency', { 'composer.json': '{"require":{"vlucas/phpdotenv":"^5"}}' }],
    ['dependency', { 'go.mod': 'require github.com/joho/godotenv v1.5.1\n' }],
    ['dependency', { 'Cargo.toml': '[dependencies]\ndotenvy = "0.15"\n' }],
    ['compose', { 'compose.yaml': 'services:\n  a:\n    env_file: .env\n' }],
    ['code', { 'app.py': 'from dotenv import load_dotenv\nload_dotenv()\n' }],
    ['code', { 'server.mjs': 'process.loadEnvFile();\n' }],
    ['code', { 'run.sh': 'set -a\n. ./.env\nset +a\n' }],
    ['code', { Makefile: 'include .env\nexport\n' }],
    ['code', { '.envrc': 'dotenv\n' }],
  ])('is medium where %s shows their use: %j', async (usage, files) => {
    const [finding, ...rest] = ofRule(await check(files, []), 'ignore-env-not-covered');
    expect(finding).toMatchObject({ severity: 'medium', args: { directory: '', usage } });
    expect(finding?.args['names']).toEqual(expect.arrayContaining(['.env', '.env.production']));
    expect(rest).toEqual([]);
  });

  it.each<[string, Record<string, string>]>([
    ['a comment', { 'a.py': '# load_dotenv() was here\n' }],
    ['process.env alone', { 'a.ts': 'const port = process.env.PORT;\n' }],
    ['another package', { 'package.json': '{"dependencies":{"mydotenvlike":"1"}}' }],
    ['a virtual environment', { 'run.sh': 'source .venv/bin/activate\n' }],
  ])('is information beside %s', async (_, files) => {
    const findings = await check(files);
    expect(findings.map(({ severity }) => severity)).toEqual(['info']);
  });

  it('is one finding a directory, with its uncovered names and the nearest ignore file', async () => {
    const findings = await check({
      '.gitignore': '/.env\n/.env.*\n!.env.example\n',
      '.env.example': 'A=\n',
      'api/.env.example': 'A=\n',
      'api/.gitignore': '.env\n',
      'web/package.json': '{"dependencies":{"dotenv":"1"}}',
      'lib/package.json': '{}',
    });
    expect(
      findings.map(({ severity, location, args }) => [severity, location.path, args['directory']]),
    ).toEqual([
      ['info', '.gitignore', 'lib'],
      ['medium', '.gitignore', 'web'],
      ['medium', 'api/.gitignore', 'api'],
    ]);
    expect(findings[2]?.args['names']).not.toContain('.env');
    expect(findings[2]?.args['names']).toContain('.env.local');
  });

  it('names files that lie there and would be committed', async () => {
    const [finding] = await check({ '.env.example': 'A=\n', '.env.qa': secretLine }, [
      '.env.example',
    ]);
    expect(finding?.args['present']).toEqual(['.env.qa']);
    expect(finding?.related).toContainEqual({
      path: '.env.qa',
      message: 'lies here and is not ignored',
    });
  });

  it('does not count an ignore file that is ignored itself', async () => {
    const tree = await makeTree({ '.gitignore': `${covering}.gitignore\n`, '.env.example': '' }, [
      '.env.example',
    ]);
    const [finding] = await checkIgnoreCoverage(tree);
    expect(tree.paths).toEqual(['.env.example']);
    expect(finding).toMatchObject({ severity: 'medium', args: { directory: '' } });
    expect(finding?.args['localOnly']).toContain('.env');
  });

  it('keeps doubt about the env files of tests', async () => {
    const [finding] = await check({ '.gitignore': '/.env*\n', 'test/fixtures/a/.env.example': '' });
    expect(finding).toMatchObject({ severity: 'medium', confidence: 0.4 });
  });
});

describe('a project that commits its encrypted env files', () => {
  it('is asked to ignore the keys, not the files', async () => {
    const encrypted = `A="encrypted:${fill(40, 'base64')}"\n`;
    const files = { '.env': encrypted, '.env.production': encrypted };
    const [finding, ...rest] = await check({ ...files, '.gitignore': '.env*.local\n' });
    expect(finding?.args['names']).toContain('.env.keys');
    expect(finding?.args['names']).not.toContain('.env');
    expect(finding?.args['names']).not.toContain('.env.production');
    expect(rest).toEqual([]);
  });
});

describe('ignore-env-reincluded', () => {
  it('names the negation with file and line', async () => {
    const findings = await check({
      '.gitignore': '# env\n.env\n.env.*\n!.env.example\n!.env.production\n',
      '.env.example': 'A=\n',
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      ruleId: 'ignore-env-reincluded',
      severity: 'medium',
      location: { path: '.gitignore', line: 5, column: 1, endLine: 5, endColumn: 17 },
      args: { directory: '', names: ['.env.production'], pattern: '!.env.production' },
    });
  });

  it('names a nested ignore file', async () => {
    const findings = await check({
      '.gitignore': covering,
      'api/.gitignore': 'dist\n!.env*\n',
      'api/package.json': '{}',
    });
    const [finding] = ofRule(findings, 'ignore-env-reincluded');
    expect(finding?.location).toMatchObject({ path: 'api/.gitignore', line: 2 });
    expect(finding?.args['directory']).toBe('api');
    expect(findings).toHaveLength(1);
  });

  it('is not said of a negation that brings nothing back', async () => {
    const findings = await check({ '.gitignore': '!.env.production\n', '.env.example': '' });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['ignore-env-not-covered']);
    expect(findings[0]?.args['names']).toContain('.env.production');
  });

  it('is low when what comes back holds nothing to protect', async () => {
    const [finding] = ofRule(
      await check({ '.gitignore': `${covering}!.env.test\n`, '.env.test': 'NODE_ENV=test\n' }),
      'ignore-env-reincluded',
    );
    expect(finding).toMatchObject({ severity: 'low', args: { names: ['.env.test'] } });
  });
});

describe('ignore-env-tracked', () => {
  it.each<[string, string, string]>([
    ['high', '.env', secretLine],
    ['high', 'api/.env.production', 'export DATABASE_URL=postgres://db/app\n'],
    ['high', '.env', `VITE_API_TOKEN=${fill(20)}\n`],
    ['low', '.env', '# nothing yet\nAPI_KEY=\nOTHER=""\n'],
    ['low', '.env.production', 'VITE_TITLE=Shop\nNODE_ENV=production\n'],
  ])('is %s for %s', async (severity, path, text) => {
    const findings = await check({ '.gitignore': covering, [path]: text });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      ruleId: 'ignore-env-tracked',
      severity,
      location: { path },
      related: [{ path: '.gitignore' }],
      args: { ignored: true },
    });
  });

  it('says names and no values', async () => {
    const value = fill(30);
    const [finding] = await check({ '.gitignore': covering, '.env': `A_SECRET=${value}\n` });
    expect(finding?.args).toMatchObject({ name: '.env', variables: ['A_SECRET'], count: 1 });
    expect(JSON.stringify(finding)).not.toContain(value.slice(0, 8));
  });

  it('names a variable once that has two values', async () => {
    const text = `A_SECRET=${fill(30)}\nB=x\nA_SECRET=${fill(30, 'base62', 2)}\n`;
    const [finding] = await check({ '.gitignore': covering, '.env': text });
    expect(finding?.args).toMatchObject({ variables: ['A_SECRET', 'B'], count: 2 });
  });

  it('is not said of examples, at any depth', async () => {
    const files = {
      '.gitignore': '.env*\n!.env.example\n!.env.sample\n',
      '.env.example': secretLine,
      'a/b/.env.sample': secretLine,
    };
    expect(await check(files)).toEqual([]);
  });

  it('is not said of a file whose values are all encrypted', async () => {
    const encrypted = `DOTENV_PUBLIC_KEY="${fill(66, 'hex')}"\nA="encrypted:${fill(40, 'base64')}"\n`;
    const findings = await check({ '.gitignore': covering, '.env.production': encrypted });
    expect(ofRule(findings, 'ignore-env-tracked')).toEqual([]);
  });

  // https://github.com/dotenvx/dotenvx/issues/207
  it('is high for a file that is encrypted in part', async () => {
    const half = `A="encrypted:${fill(40, 'base64')}"\n${secretLine}`;
    const [finding] = await check({ '.gitignore': covering, '.env': half });
    expect(finding).toMatchObject({ severity: 'high', args: { encrypted: 1, count: 1 } });
  });

  // https://github.com/dotenvx/dotenvx/issues/687
  it('looks at what is tracked, whatever the ignore files say', async () => {
    const findings = await check({ '.gitignore': covering, 'api/.env': secretLine }, ['api/.env']);
    expect(findings.map(({ ruleId }) => ruleId)).toContain('ignore-env-tracked');
  });
});
