import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/errors.ts';
import { unreadDirectories } from '../../src/source/git-tree.ts';
import { type TreeOptions, treeSource } from '../../src/source/index.ts';
import {
  makeDirectory,
  makeRepository,
  repositoryOf,
  type TestRepository,
} from '../support/git-repository.ts';
import { readSource } from '../support/read-source.ts';

const made: string[] = [];
afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

function keep(repository: TestRepository): TestRepository {
  made.push(repository.path);
  return repository;
}

function tree(cwd: string, options: Partial<TreeOptions> = {}) {
  return treeSource({ cwd, maxFileSize: 0, ...options });
}

const isRoot = process.getuid?.() === 0;

describe('a directory that may not be read', () => {
  it('is known from what git says beside its listing', () => {
    const warnings =
      "warning: could not open directory 'locked/': Permission denied\n" +
      "warning: could not open directory 'it's/deep/': Permission denied\nother: words\n";
    expect(unreadDirectories(warnings)).toEqual(['locked', "it's/deep"]);
  });

  it.skipIf(isRoot)('makes the scan incomplete, and is no place to start in', async () => {
    const repository = keep(makeRepository());
    const locked = join(repository.path, 'locked');
    mkdirSync(locked, { mode: 0o000 });
    const { skipped } = await readSource(tree(repository.path));
    expect(skipped).toContain('unreadable locked');
    expect(() => tree(locked)).toThrow('permission denied');
  });
});

describe('a working tree', () => {
  it('gives tracked and untracked files, not ignored ones, as they stand on disk', async () => {
    const repository = keep(
      repositoryOf([
        { name: 'a', files: { 'a.txt': 'old\n', 'd/b.txt': 'b\n', '.gitignore': '.env*\nout/\n' } },
      ]),
    );
    repository.write({ 'a.txt': 'edited\n', 'new.txt': 'n', '.env': 'K=1', 'd/.env.local': 'K=2' });
    repository.write({ 'out/x.txt': 'x', 'out/.env': 'y' });
    const source = tree(repository.path);
    const { texts, skipped, chunks } = await readSource(source);
    expect(texts).toEqual({
      '.gitignore': '.env*\nout/\n',
      'a.txt': 'edited\n',
      'd/b.txt': 'b\n',
      'new.txt': 'n',
    });
    expect(skipped).toEqual(['ignored .env', 'ignored d/.env.local']);
    expect(chunks.every(({ blob }) => blob === null)).toBe(true);
    expect(source.tally()).toMatchObject({ files: 4, bytes: 21, commits: 0, blobs: 0 });
    expect(source.range).toEqual({
      mode: 'tree',
      base: null,
      head: null,
      range: 'none',
      rangeNote: '',
    });
    expect(source.judgesOnlyNew).toBe(false);
  });

  it('reads ignored files when asked to', async () => {
    const repository = keep(repositoryOf([{ name: 'a', files: { '.gitignore': '.env\n' } }]));
    repository.write({ '.env': 'K=1' });
    const { texts, skipped } = await readSource(tree(repository.path, { includeIgnored: true }));
    expect(texts['.env']).toBe('K=1');
    expect(skipped).toEqual([]);
  });

  it('scans the whole repository from a directory inside it, and only named paths', async () => {
    const repository = keep(
      repositoryOf([
        { name: 'a', files: { 'a.txt': 'a', 'd/b.txt': 'b', 'd/e/c.txt': 'c', 'f[1].txt': 'f' } },
      ]),
    );
    repository.write({ 'd/.gitignore': 'secret.txt\n', 'd/secret.txt': 's', 'f1.txt': 'g' });
    const sub = join(repository.path, 'd');
    expect(Object.keys((await readSource(tree(sub))).texts).sort()).toEqual(
      ['a.txt', 'd/.gitignore', 'd/b.txt', 'd/e/c.txt', 'f1.txt', 'f[1].txt'].sort(),
    );
    const some = await readSource(tree(sub, { paths: ['e', '../a.txt', 'secret.txt'] }));
    expect(some.texts).toEqual({ 'a.txt': 'a', 'd/e/c.txt': 'c', 'd/secret.txt': 's' });
    const literal = await readSource(tree(repository.path, { paths: ['f[1].txt'] }));
    expect(literal.texts).toEqual({ 'f[1].txt': 'f' });
    const dot = await readSource(tree(sub, { paths: ['.', 'e'] }));
    expect(Object.keys(dot.texts)).toEqual(['d/.gitignore', 'd/b.txt', 'd/e/c.txt']);
  });

  it('finds the repository of the named path when the working directory has none', async () => {
    const repository = keep(repositoryOf([{ name: 'a', files: { 'd/a.txt': 'a' } }]));
    const elsewhere = makeDirectory();
    made.push(elsewhere);
    const { texts } = await readSource(tree(elsewhere, { paths: [join(repository.path, 'd')] }));
    expect(texts).toEqual({ 'd/a.txt': 'a' });
  });

  it('refuses paths that do not exist or lie outside', () => {
    const repository = keep(repositoryOf([{ name: 'a', files: { 'd/a.txt': 'a' } }]));
    expect(() => tree(repository.path, { paths: ['missing'] })).toThrow(InputError);
    expect(() => tree(repository.path, { paths: ['d', '/'] })).toThrow(/lies outside/);
    expect(() => tree(join(repository.path, 'nowhere'))).toThrow(InputError);
  });

  it('gives the text of a link, never what it points to', async () => {
    const outside = makeDirectory();
    made.push(outside);
    writeFileSync(join(outside, 'secret.txt'), 'outside');
    const repository = keep(
      repositoryOf([
        {
          name: 'a',
          files: { link: { link: '/etc/passwd' }, 'dir/a.txt': 'tracked', 'a.txt': 'a' },
        },
      ]),
    );
    // A tracked directory that somebody has replaced by a link to somewhere else.
    rmSync(join(repository.path, 'dir'), { recursive: true });
    symlinkSync(outside, join(repository.path, 'dir'));
    writeFileSync(join(outside, 'a.txt'), 'outside');
    const { texts, skipped } = await readSource(tree(repository.path));
    expect(texts).toEqual({ 'a.txt': 'a', link: '/etc/passwd', dir: outside });
    expect(skipped).toEqual(['symlink dir', 'symlink dir/a.txt', 'symlink link']);
    const named = await readSource(tree(repository.path, { paths: ['link'] }));
    expect(named.texts).toEqual({ link: '/etc/passwd' });
  });

  it('reports submodules and repositories inside the tree, and never reads .git', async () => {
    const repository = keep(
      repositoryOf([{ name: 'a', files: { 'a.txt': 'a', sub: { submodule: '1'.repeat(40) } } }]),
    );
    const inner = join(repository.path, 'inner');
    mkdirSync(inner);
    execFileSync('git', ['init', '-q', inner]);
    writeFileSync(join(inner, 'x.txt'), 'x');
    const { texts, skipped } = await readSource(tree(repository.path));
    expect(texts).toEqual({ 'a.txt': 'a' });
    expect(skipped).toEqual(['submodule inner', 'submodule sub']);
    const all = await readSource(tree(repository.path, { includeIgnored: true }));
    expect(all.chunks.some(({ path }) => path.split('/').includes('.git'))).toBe(false);
    const named = (): unknown => tree(repository.path, { paths: ['.git/config'] });
    expect(named).toThrow(/no working tree here/);
  });

  it('reads names with line breaks, tags, tabs and bytes that are not UTF-8', async () => {
    const bytes = Buffer.from('caf\xe9.txt', 'latin1');
    const repository = keep(
      repositoryOf([
        {
          name: 'a',
          files: [
            ['new\nline', '1'],
            ['? a', '2'],
            ['tab\tx', '3'],
            [bytes, '4'],
            [':x', '6'],
          ],
        },
      ]),
    );
    repository.write({ '100644 0 0\tfake': '5' });
    const { texts } = await readSource(tree(repository.path));
    expect(texts).toEqual({
      '100644 0 0\tfake': '5',
      ':x': '6',
      '? a': '2',
      'caf\ufffd.txt': '4',
      'new\nline': '1',
      'tab\tx': '3',
    });
  });

  it('reads up to the limit and says so', async () => {
    const big = 'x'.repeat(400_000);
    const repository = keep(
      repositoryOf([
        { name: 'a', files: { 'big.txt': big, 'fits.txt': 'y'.repeat(100), 'small.txt': 'z' } },
      ]),
    );
    const source = tree(repository.path, { maxFileSize: 100 });
    const { chunks, skipped } = await readSource(source);
    expect(chunks.map(({ path, text, truncated }) => [path, text.length, truncated])).toEqual([
      ['big.txt', 100, true],
      ['fits.txt', 100, false],
      ['small.txt', 1, false],
    ]);
    expect(skipped).toEqual(['too-large big.txt']);
    expect(source.tally().skipped[0]?.bytes).toBe(400_000);
    expect((await readSource(tree(repository.path))).texts['big.txt']).toBe(big);
  });

  it('keeps the bytes of every file in a batch apart', async () => {
    const files: Record<string, string> = {};
    for (let at = 0; at < 300; at += 1) files[`f${at}`] = `${at}-`.repeat(1 + ((at * 37) % 900));
    const repository = keep(repositoryOf([{ name: 'a', files }]));
    const { texts } = await readSource(tree(repository.path));
    expect(texts).toEqual(files);
  });

  it('lists what is excluded, and splits by shard without loss', async () => {
    const files: Record<string, string> = { 'vendor/x.js': 'x' };
    for (let at = 0; at < 20; at += 1) files[`f${at}`] = `${at}`;
    const repository = keep(repositoryOf([{ name: 'a', files }]));
    const isIncluded = (path: string) => !path.startsWith('vendor/');
    const whole = await readSource(tree(repository.path, { isIncluded }));
    expect(whole.skipped).toEqual(['excluded vendor/x.js']);
    const parts = await Promise.all(
      [1, 2, 3].map((index) =>
        readSource(tree(repository.path, { isIncluded, shard: { index, count: 3 } })),
      ),
    );
    const paths = parts.flatMap(({ chunks }) => chunks.map(({ path }) => path));
    expect(paths.sort()).toEqual(whole.chunks.map(({ path }) => path).sort());
    expect(parts.every(({ chunks }) => chunks.length > 0)).toBe(true);
    expect(parts.flatMap(({ skipped }) => skipped)).toEqual(['excluded vendor/x.js']);
  });

  it('says nothing of deleted files, and lists what a sparse checkout leaves out', async () => {
    const repository = keep(
      repositoryOf([{ name: 'a', files: { 'a.txt': 'a', 'gone.txt': 'g', 'far/b.txt': 'b' } }]),
    );
    rmSync(join(repository.path, 'gone.txt'));
    repository.git('update-index', '--skip-worktree', 'far/b.txt');
    rmSync(join(repository.path, 'far'), { recursive: true });
    const { texts, skipped } = await readSource(tree(repository.path));
    expect(texts).toEqual({ 'a.txt': 'a' });
    expect(skipped).toEqual(['excluded far/b.txt']);
  });

  it('stops when the signal is aborted, and says that the rest is missing', async () => {
    const repository = keep(repositoryOf([{ name: 'a', files: { 'a.txt': 'a' } }]));
    const controller = new AbortController();
    const source = tree(repository.path, { signal: controller.signal });
    controller.abort();
    expect((await readSource(source)).skipped).toEqual(['timeout .']);
  });

  it('works in an empty repository, a linked worktree and a SHA-256 repository', async () => {
    const empty = keep(makeRepository()).write({ 'a.txt': 'a' });
    expect((await readSource(tree(empty.path))).texts).toEqual({ 'a.txt': 'a' });
    const long = keep(repositoryOf([{ name: 'a', files: { 'a.txt': 'a' } }], { format: 'sha256' }));
    expect((await readSource(tree(long.path))).texts).toEqual({ 'a.txt': 'a' });
    const linked = join(makeDirectory(), 'linked');
    made.push(linked);
    long.git('worktree', 'add', '-q', '-b', 'other', linked);
    expect((await readSource(tree(linked))).texts).toEqual({ 'a.txt': 'a' });
  });

  it('refuses a bare repository and says what works there', () => {
    const bare = keep(repositoryOf([{ name: 'a', files: { 'a.txt': 'a' } }], { bare: true }));
    expect(() => tree(bare.path)).toThrow(/no working tree/);
  });

  it('shows a path in conflict once', async () => {
    const repository = keep(
      repositoryOf([
        { name: 'a', files: { 'a.txt': 'a\n' } },
        { name: 'b', files: { 'a.txt': 'b\n' }, branch: 'side', parents: ['a'] },
        { name: 'c', files: { 'a.txt': 'c\n' } },
      ]),
    );
    expect(() => repository.git('merge', 'side')).toThrow();
    const { chunks } = await readSource(tree(repository.path));
    expect(chunks.map(({ path }) => path)).toEqual(['a.txt']);
  });
});
