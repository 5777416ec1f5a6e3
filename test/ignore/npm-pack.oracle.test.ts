import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNpmManifests } from '../../src/ignore/npm-manifests.ts';
import { readPackRules } from '../../src/ignore/npm-pack-rules.ts';
import { indexPaths } from '../../src/ignore/path-index.ts';
import { Folder } from './support/git-repository.ts';

type Files = Readonly<Record<string, string>>;

/** What the real npm would publish, by package name, without a network. */
function npmPack(cache: Folder, root: string, ...args: string[]): Map<string, string[]> {
  const flags = ['--dry-run', '--json', '--offline', '--ignore-scripts', '--loglevel=silent'];
  const answer: unknown = JSON.parse(
    execFileSync('npm', ['pack', ...flags, ...args], {
      cwd: root,
      env: { ...process.env, npm_config_cache: cache.root },
      encoding: 'utf8',
      shell: process.platform === 'win32',
      maxBuffer: 1 << 26,
    }),
  );
  const packed = new Map<string, string[]>();
  // Older versions print a list, newer ones an object by name.
  for (const entry of Object.values(asRecord(answer))) {
    const { name, files } = asRecord(entry);
    const paths = Object.values(asRecord(files)).map((file) => String(asRecord(file)['path']));
    packed.set(String(name), paths.sort());
  }
  return packed;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The same by our rules: all files of a tree that go into the package of a directory. */
async function ourPack(files: Files, directory: string): Promise<string[]> {
  const paths = Object.keys(files);
  const readFile = (path: string) => files[path] ?? null;
  const manifests = await readNpmManifests(paths, readFile);
  const manifest = manifests.find((known) => known.directory === directory);
  if (!manifest) return [];
  const rules = readPackRules(manifest.npmPackage, readFile, indexPaths(paths).kindOf);
  const packed: string[] = [];
  for (const path of paths) {
    const start = directory === '' ? '' : `${directory}/`;
    if (!path.startsWith(start)) continue;
    const relative = path.slice(start.length);
    if (await rules.isPacked(relative)) packed.push(relative);
  }
  return packed.sort();
}

function manifestText(name: string, fields: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ name, version: '1.0.0', ...fields });
}

const contents: Files = {
  '.env': 'A=1\n',
  '.env.local': 'A=1\n',
  '.env.example': 'A=\n',
  'README.md': '#\n',
  'index.js': '1\n',
  'dist/.env': 'A=1\n',
  'dist/index.js': '1\n',
  'dist/config/.env.production': 'A=1\n',
  'config/.env': 'A=1\n',
  'config/prod/.env': 'A=1\n',
  'src/.env.test': 'A=1\n',
};
const entry = fc.constantFrom(
  ...[
    'dist',
    'dist/',
    './dist',
    '/dist',
    'dist/*',
    'dist/**',
    '**/*.js',
    '.env',
    '.env*',
    'config/.env',
  ],
  ...[
    '*',
    '.',
    '**',
    '!.env',
    '!**/.env',
    '!dist/.env',
    'src',
    'config/**/.env',
    'missing',
    '/config/*',
  ],
);
const ignoreLine = fc.constantFrom(
  ...[
    '.env',
    '.env*',
    '/.env',
    '!.env.example',
    '*',
    '!*.js',
    'dist',
    'dist/',
    '/dist/*',
    '!dist/.env',
  ],
  ...[
    'config',
    '!config',
    '**/.env',
    'config/**',
    '# .env',
    '.ENV',
    '*.local',
    '!.env',
    'src/',
    '!src',
  ],
);
const ignoreText = fc.array(ignoreLine, { maxLength: 4 }).map((lines) => lines.join('\n'));
const sometimes = fc.option(ignoreText, { nil: undefined, freq: 1 });
const packageFiles = fc.record({
  fields: fc.record({
    files: fc.option(fc.array(entry, { maxLength: 3 }), { nil: undefined }),
    main: fc.constantFrom(undefined, undefined, 'dist/index.js', 'config/.env'),
  }),
  ignores: fc.record({
    '.npmignore': sometimes,
    '.gitignore': sometimes,
    'dist/.npmignore': sometimes,
    'config/.gitignore': sometimes,
  }),
});

describe('readPackRules beside the real npm', () => {
  let folder: Folder;
  let cache: Folder;
  beforeAll(() => {
    folder = new Folder();
    cache = new Folder();
  });
  afterAll(() => {
    folder.remove();
    cache.remove();
  });

  it('chooses the same files for 150 generated packages', async () => {
    const samples = fc.sample(packageFiles, { numRuns: 150, seed: 20260102 });
    const packages = samples.map(({ fields, ignores }, index): Files => {
      const texts = Object.entries(ignores).filter(([, text]) => text !== undefined);
      return {
        ...contents,
        ...Object.fromEntries(texts.map(([path, text]) => [path, text ?? ''])),
        'package.json': manifestText(`p${index}`, fields),
      };
    });
    for (const [index, files] of packages.entries()) {
      const named = Object.entries(files).map(([path, text]) => [`p${index}/${path}`, text]);
      folder.write(Object.fromEntries(named));
    }
    const packed = npmPack(cache, folder.root, ...packages.map((_, index) => `./p${index}`));
    const different: unknown[] = [];
    for (const [index, files] of packages.entries()) {
      const ours = await ourPack(files, '');
      const theirs = packed.get(`p${index}`);
      if (JSON.stringify(ours) !== JSON.stringify(theirs)) {
        different.push({ ...samples[index], ours, theirs });
      }
    }
    expect(packed.size).toBe(150);
    expect([...packed.values()].filter((files) => files.includes('.env')).length).toBeGreaterThan(
      20,
    );
    expect(different).toEqual([]);
  });

  it('reads the ignore files above a workspace, and leaves workspaces out of the root', async () => {
    const files: Files = {
      'package.json': manifestText('root', { workspaces: ['packages/*', '!packages/c'] }),
      '.gitignore': '.env\n',
      '.env.local': 'A=1\n',
      'packages/.gitignore': '.env.local\n',
      'packages/a/package.json': manifestText('a'),
      'packages/a/.env': 'A=1\n',
      'packages/a/.env.local': 'A=1\n',
      'packages/a/.env.test': 'A=1\n',
      'packages/b/package.json': manifestText('b', { files: ['.env', 'lib'] }),
      'packages/b/.env': 'A=1\n',
      'packages/b/lib/.env': 'A=1\n',
      'other/package.json': manifestText('other'),
      'other/.env': 'A=1\n',
    };
    const named = Object.entries(files).map(([path, text]) => [`ws/${path}`, text]);
    folder.write(Object.fromEntries(named));
    const root = join(folder.root, 'ws');
    const packed = npmPack(cache, root, '--workspaces', '--include-workspace-root');
    const other = npmPack(cache, join(root, 'other'));
    expect(await ourPack(files, 'packages/a')).toEqual(packed.get('a'));
    expect(await ourPack(files, 'packages/b')).toEqual(packed.get('b'));
    expect(await ourPack(files, '')).toEqual(packed.get('root'));
    expect(await ourPack(files, 'other')).toEqual(other.get('other'));
    expect(packed.get('a')).toEqual(['.env.test', 'package.json']);
    expect(other.get('other')).toEqual(['.env', 'package.json']);
  });
});
