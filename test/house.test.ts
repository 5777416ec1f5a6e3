import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { leakRules } from '../rules/leaks/index.ts';
import { allRules } from '../src/catalog.ts';
import { inputs, outputs } from '../src/config/inputs.ts';
import { options } from '../src/config/options.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** What a file imports: repository paths for our own modules, names for packages. */
function importsOf(path: string): string[] {
  const found = [...read(path).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)];
  return found.map(([, name = '']) =>
    name.startsWith('.')
      ? relative(root, resolve(root, dirname(path), name)).replaceAll('\\', '/')
      : name,
  );
}

const sources = [...filesBelow('src'), ...filesBelow('rules')];

/** The room of a file: `src/scan/engine.ts` lives in `scan`, `src/main.ts` in `door`. */
function roomOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] === 'rules') return 'rules';
  return parts.length > 2 ? (parts[1] ?? '') : 'door';
}

/** What each room may import. A room that is not named here does not exist. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  yaml: ['model'],
  rules: ['model', 'rules'],
  scan: ['model', 'rules'],
  ignore: ['model'],
  env: ['model', 'yaml', 'rules'],
  import: ['model', 'yaml'],
  policy: ['model'],
  report: ['model'],
  config: ['model', 'yaml'],
  io: ['model', 'ignore', 'door'],
  source: ['model', 'io', 'ignore'],
  run: [
    'model',
    'yaml',
    'rules',
    'scan',
    'ignore',
    'env',
    'policy',
    'report',
    'config',
    'io',
    'source',
    'door',
  ],
  commands: [
    'model',
    'yaml',
    'rules',
    'scan',
    'ignore',
    'env',
    'import',
    'policy',
    'report',
    'config',
    'io',
    'source',
    'run',
    'door',
  ],
  door: [
    'model',
    'rules',
    'ignore',
    'env',
    'policy',
    'report',
    'config',
    'io',
    'source',
    'run',
    'commands',
  ],
};

const pureRooms = [
  ...['model', 'yaml', 'rules', 'scan', 'ignore', 'env', 'import', 'policy', 'report', 'config'],
];

describe('the house', () => {
  it('has code in it', () => {
    expect(sources.length).toBeGreaterThan(100);
  });

  it('lets imports point one way', () => {
    const wrong = sources.flatMap((path) => {
      const room = roomOf(path);
      const allowed = mayImport[room] ?? [];
      return importsOf(path)
        .filter((name) => /^(?:src|rules)\//.test(name))
        .filter((name) => roomOf(name) !== room && !allowed.includes(roomOf(name)))
        .map((name) => `${path} → ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the outside world out of the pure rooms', () => {
    const wrong = sources
      .filter((path) => pureRooms.includes(roomOf(path)))
      .flatMap((path) =>
        importsOf(path)
          .filter((name) => name.startsWith('node:') || name.startsWith('@actions/'))
          .filter((name) => !(roomOf(path) === 'model' && name === 'node:crypto'))
          .map((name) => `${path} → ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('touches disk, processes and the network in io and at the doors only', () => {
    const outside =
      /^(?:node:(?:fs|child_process|http|https|net|process|worker_threads|os)\b|@actions\/)/;
    const wrong = sources
      .filter((path) => !['io', 'door'].includes(roomOf(path)))
      .flatMap((path) =>
        importsOf(path)
          .filter((name) => outside.test(name))
          .map((name) => `${path} → ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('has no file over 400 lines', () => {
    // The list of rule files is written by scripts/list-rules.mjs.
    const long = sources.filter((path) => read(path).split('\n').length > 401);
    expect(long).toEqual(['rules/leaks/index.ts']);
  });

  it('uses no any and suppresses no check of the compiler', () => {
    const withoutComments = (text: string): string =>
      text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/(?! @ts-).*$/gm, '');
    const loose = /:\s*any\b|<any>|\bas any\b|@ts-(?:ignore|expect-error|nocheck)/;
    expect(sources.filter((path) => loose.test(withoutComments(read(path))))).toEqual([]);
  });

  it('registers every rule file that lies in the folder', () => {
    const helpers = ['index.ts', 'matchers.ts'];
    const files = readdirSync(join(root, 'rules/leaks')).filter(
      (name) => name.endsWith('.ts') && !helpers.includes(name),
    );
    const registered = [...read('rules/leaks/index.ts').matchAll(/from '\.\/([^']+)'/g)].map(
      ([, name]) => name,
    );
    expect(registered.sort()).toEqual(files.sort());
    expect(leakRules.length).toBeGreaterThanOrEqual(80);
  });

  it('gives every rule an id of its own', () => {
    const ids = allRules.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(id) && id !== 'jwt')).toEqual([]);
  });

  it('describes the same inputs and outputs in action.yml, the code and the README', () => {
    const action: {
      inputs: Record<string, { description: string; default: string }>;
      outputs: Record<string, { description: string }>;
    } = parse(read('action.yml'));
    expect(
      Object.entries(action.inputs).map(([name, input]) => ({
        name,
        fallback: input.default,
        help: input.description,
      })),
    ).toEqual(inputs);
    expect(
      Object.entries(action.outputs).map(([name, output]) => ({ name, help: output.description })),
    ).toEqual(outputs);
    const readme = read('README.md');
    expect(
      inputs.filter(({ name }) => !readme.includes(`| \`${name}\` |`)).map(({ name }) => name),
    ).toEqual([]);
    expect(
      outputs.filter(({ name }) => !readme.includes(`\`${name}\``)).map(({ name }) => name),
    ).toEqual([]);
  });

  it('names every option in the README', () => {
    const readme = read('README.md');
    expect(
      options.filter(({ name }) => !readme.includes(`--${name}`)).map(({ name }) => name),
    ).toEqual([]);
  });

  it('pins every package to an exact version', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
    );
    expect(loose).toEqual([]);
  });

  it('really uses the packages that it ships', () => {
    const { dependencies } = JSON.parse(read('package.json'));
    const used = new Set(sources.flatMap(importsOf));
    expect(Object.keys(dependencies).filter((name) => !used.has(name))).toEqual([]);
  });
});
