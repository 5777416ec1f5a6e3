import { describe, expect, it } from 'vitest';
import { inferConsumers } from '../../src/env/consumers.ts';
import { envFileName } from '../../src/env/environment.ts';
import { matchesAny } from '../../src/env/glob.ts';
import { filesOf } from '../../src/env/index.ts';
import { findProjects } from '../../src/env/packages.ts';
import { parse } from './support.ts';

function consumersOf(files: Readonly<Record<string, string>>, path = '.env') {
  const source = filesOf(new Map(Object.entries(files)));
  return inferConsumers(source, findProjects(source), null).of(path);
}

const npm = (name: string, range = '*') => JSON.stringify({ dependencies: { [name]: range } });

describe('inferConsumers', () => {
  it.each([
    [{ 'package.json': npm('dotenv') }, ['node-dotenv']],
    [{ 'package.json': npm('dotenv', '^16.4.5') }, ['node-dotenv']],
    [{ 'package.json': npm('dotenv', '^8.2.0') }, ['node-dotenv@8']],
    [{ 'package.json': npm('dotenv', '10.0.0') }, ['node-dotenv@8']],
    [{ 'package.json': npm('dotenv', '>=8') }, ['node-dotenv']],
    [{ 'package.json': npm('dotenv-expand', '~12.0.1') }, ['dotenv-expand@12']],
    // A release that nobody wrote down is read as the newest.
    [{ 'package.json': npm('dotenv-expand', '^5') }, ['dotenv-expand']],
    [
      { 'requirements.txt': 'python-dotenv[cli]==0.21.1 ; python_version > "3.6"\n' },
      ['python-dotenv@0'],
    ],
    [{ 'requirements.txt': 'python-dotenv>=0.19,<1.0 # old\n' }, ['python-dotenv@0']],
    [
      { 'pyproject.toml': '[project]\ndependencies = ["python-dotenv~=0.21"]\n' },
      ['python-dotenv@0'],
    ],
    [
      { 'pyproject.toml': '[tool.poetry.dependencies]\npython-dotenv = "^0.21"\n' },
      ['python-dotenv@0'],
    ],
    [{ Gemfile: "gem 'dotenv-rails', '~> 2.7', groups: [:test]\n" }, ['ruby-dotenv@2']],
    [{ Gemfile: "gem 'dotenv', '~> 3.1'\n" }, ['ruby-dotenv']],
    [{ 'package.json': npm('@nestjs/config') }, ['node-dotenv']],
    [{ 'package.json': npm('next') }, ['dotenv-expand']],
    [{ 'package.json': '{"scripts":{"start":"node --env-file=.env app.js"}}' }, ['node']],
    [{ 'package.json': '{"name":"x"}' }, ['node-dotenv']],
    [{ 'package.json': 'broken' }, ['node-dotenv']],
    [{ 'requirements.txt': 'Django_Environ==0.14 # x\n' }, ['django-environ']],
    [{ 'requirements/base.txt': 'python-decouple>=3\n' }, ['python-decouple']],
    [
      { 'pyproject.toml': '[project]\ndependencies = ["pydantic-settings>=2"]\n' },
      ['python-dotenv'],
    ],
    [{ 'pyproject.toml': '[tool.poetry.dependencies]\npython-dotenv = "^1"\n' }, ['python-dotenv']],
    [{ Pipfile: '[packages]\ndjango-environ = "*"\n' }, ['django-environ']],
    [{ Gemfile: "gem 'dotenv-rails'\n" }, ['ruby-dotenv']],
    [{ 'composer.json': '{"require":{"laravel/framework":"^11"}}' }, ['phpdotenv']],
    [{ 'compose.yml': 'services:\n  a:\n    env_file: .env\n' }, ['compose']],
    [
      {
        'compose.yml':
          'services:\n  a:\n    env_file:\n      - path: ./.env\n        required: false\n',
      },
      ['compose'],
    ],
    [{ 'compose.yml': 'services:\n  a:\n    env_file: [".env", b.env]\n' }, ['compose']],
    [{ Makefile: 'run:\n\tdocker run \\\n\t  --env-file .env app\n' }, ['docker']],
    [{ 'run.sh': 'set -a\n. ./.env\n' }, ['bash']],
    [
      {
        '.github/workflows/a.yml':
          'jobs:\n  a:\n    steps:\n      - run: cat .env >> $GITHUB_ENV\n',
      },
      ['github-env'],
    ],
    [{ 'app.service': '[Service]\nEnvironmentFile=.env\n' }, ['systemd']],
    [{ '.envrc': 'dotenv\n' }, ['direnv']],
    [{}, ['node-dotenv']],
    [
      {
        'package.json': npm('dotenv'),
        'requirements.txt': 'python-dotenv\n',
        'compose.yml': 'services:\n  a:\n    env_file: .env\n',
      },
      ['node-dotenv', 'python-dotenv', 'compose'],
    ],
  ])('%j', (files, ids) => {
    expect(consumersOf(files)).toEqual(ids);
  });

  it('looks at the nearest project first, and below where there is none', () => {
    const files = { 'web/package.json': npm('vite'), 'api/requirements.txt': 'python-dotenv\n' };
    expect(consumersOf(files, 'web/.env')).toEqual(['dotenv-expand']);
    expect(consumersOf(files, 'api/app/.env')).toEqual(['python-dotenv']);
    expect(consumersOf(files, '.env')).toEqual(['dotenv-expand', 'python-dotenv']);
    expect(consumersOf({ 'node_modules/x/package.json': npm('vite') }, '.env')).toEqual([
      'node-dotenv',
    ]);
  });

  it('takes the word of the schema', async () => {
    const schema = await parse(
      'consumers: [{ files: [".env", ".env.*"], dialect: python-dotenv }, { files: ".env.prod*", dialect: compose }]\n',
    );
    const files = filesOf(new Map([['package.json', npm('dotenv')]]));
    const consumers = inferConsumers(files, findProjects(files), schema);
    expect(consumers.of('.env')).toEqual(['python-dotenv']);
    expect(consumers.of('.env.production')).toEqual(['python-dotenv', 'compose']);
    expect(consumers.of('x.env')).toEqual(['node-dotenv']);
  });
});

describe('envFileName', () => {
  const usual = { names: [], aliases: new Map<string, string>() };
  it.each([
    ['.env', 'values', null],
    ['a/b/.env.production', 'values', 'production'],
    ['.env.prod', 'values', 'production'],
    ['.env.dev.local', 'values', 'development'],
    ['.env.stage', 'values', 'staging'],
    ['.env.local', 'values', null],
    ['prod.env', 'values', 'production'],
    ['.env.example', 'example', null],
    ['.env.production.example', 'example', 'production'],
    ['example.env', 'example', null],
    ['env.example', 'example', null],
    ['.env.sample', 'example', null],
    ['.env.template', 'example', null],
    ['.env.banana', 'values', null],
  ])('%s', (path, role, environment) => {
    expect(envFileName(path, usual)).toMatchObject({ role, environment });
  });

  it.each([
    'env.ts',
    '.env.d.ts',
    '.env.vault',
    '.env.keys',
    'environment',
    '.environment',
    'a.envelope',
    '.env.schema.yml',
  ])('%s is none', (path) => {
    expect(envFileName(path, usual)).toBeNull();
  });

  it('knows the names and aliases of a schema alone', () => {
    const own = { names: ['live', 'qa'], aliases: new Map([['blue', 'live']]) };
    expect(envFileName('.env.blue', own)?.environment).toBe('live');
    expect(envFileName('.env.production', own)?.environment).toBe('live');
    expect(envFileName('.env.staging', own)?.environment).toBeNull();
  });
});

describe('matchesAny', () => {
  it.each([
    ['a/.env.prod', ['.env.*'], true],
    ['.env.example', ['.env.*', '!.env.example'], false],
    ['k8s/a.yaml', ['k8s/*.yaml'], true],
    ['k8s/b/a.yaml', ['k8s/*.yaml'], false],
    ['k8s/b/a.yaml', ['k8s/**'], true],
    ['x/k8s/b.yaml', ['**/k8s/*.yaml'], true],
    ['k8s/b.yaml', ['**/k8s/*.yaml'], true],
    ['compose.yml', ['compose*.yml'], true],
    ['compos.yml', ['compos?.yml'], false],
  ])('%s against %j is %s', (path, patterns, expected) => {
    expect(matchesAny(path, patterns)).toBe(expected);
  });
});
