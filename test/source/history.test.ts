import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/errors.ts';
import { historySource } from '../../src/source/index.ts';
import type { Source } from '../../src/source/source.ts';
import {
  gitTestEnvironment,
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

function history(repository: TestRepository, more = {}): Source {
  return historySource({ cwd: repository.path, maxFileSize: 0, ...more });
}

async function contents(source: Source): Promise<string[]> {
  return (await readSource(source)).chunks.map(({ text }) => text).sort();
}

const linear = [
  { name: 'one', files: { 'a.txt': 'a1', 'b.txt': 'b1' } },
  { name: 'two', files: { 'a.txt': 'a2', 'new.txt': 'n' } },
  { name: 'three', files: { 'a.txt': 'a1', 'new.txt': null, 'c.txt': 'b1' } },
];

describe('a history', () => {
  it('gives every blob that HEAD ever held', async () => {
    const repository = keep(repositoryOf(linear));
    repository.commit({ name: 'other', files: { o: 'o' }, branch: 'other', parents: ['one'] });
    const source = history(repository);
    expect(await contents(source)).toEqual(['a1', 'a2', 'b1', 'n']);
    expect(source.range).toEqual({
      mode: 'history',
      base: null,
      head: repository.id('three'),
      range: 'exact',
      rangeNote: '',
    });
    expect(source.tally()).toMatchObject({ commits: 3, blobs: 4 });
    expect(await contents(history(repository, { all: true }))).toEqual([
      'a1',
      'a2',
      'b1',
      'n',
      'o',
    ]);
  });

  it('names each commit that brought a blob, the oldest first', async () => {
    const repository = keep(repositoryOf(linear));
    const source = history(repository);
    const { chunks } = await readSource(source);
    const blob = chunks.find(({ text }) => text === 'a1')?.blob ?? '';
    const found = (await source.places(new Set([blob]))).get(blob) ?? [];
    expect(found.map(({ provenance }) => provenance?.commit)).toEqual([
      repository.id('one'),
      repository.id('three'),
    ]);
  });

  it('also reads what tags name, and the stash', async () => {
    const repository = keep(repositoryOf(linear));
    const blob = repository.gitWith({ input: 'tagged' }, 'hash-object', '-w', '--stdin');
    repository.git('tag', '-a', '-m', 'blob', 'on-blob', blob);
    const tree = repository.gitWith(
      {
        input: `100644 blob ${blob}\tx\n120000 blob ${repository.gitWith({ input: 'target' }, 'hash-object', '-w', '--stdin')}\ty\n`,
      },
      'mktree',
    );
    repository.git('tag', 'on-tree', tree);
    repository.git('tag', '-a', '-m', 'inner', 'inner', 'HEAD');
    repository.git('tag', '-a', '-m', 'outer', 'outer', 'inner');
    repository.write({ 'a.txt': 'stashed' });
    repository.git('stash');
    const source = history(repository, { all: true });
    expect(await contents(source)).toEqual(['a1', 'a2', 'b1', 'n', 'stashed', 'tagged', 'target']);
    const found = (await source.places(new Set([blob]))).get(blob) ?? [];
    expect(found.map(({ path }) => path).sort()).toEqual([
      'refs/tags/on-blob',
      'refs/tags/on-tree/x',
    ]);
    expect(found.every(({ provenance }) => provenance === null)).toBe(true);
  });

  it('works in bare, SHA-256, linked and empty repositories', async () => {
    const bare = keep(repositoryOf(linear, { bare: true }));
    expect(await contents(history(bare))).toEqual(['a1', 'a2', 'b1', 'n']);
    const long = keep(repositoryOf(linear, { format: 'sha256' }));
    expect(await contents(history(long))).toEqual(['a1', 'a2', 'b1', 'n']);
    expect(history(long).range.head).toHaveLength(64);
    const linked = join(makeDirectory(), 'linked');
    made.push(linked);
    long.git('worktree', 'add', '-q', '-b', 'other', linked, 'HEAD~2');
    expect(await contents(historySource({ cwd: linked, maxFileSize: 0 }))).toEqual(['a1', 'b1']);
    const empty = history(keep(makeRepository()), { all: true });
    expect(await contents(empty)).toEqual([]);
    expect(empty.tally().skipped).toEqual([]);
    expect(empty.range.head).toBeNull();
  });

  it('does not take a bare repository inside a tree for the one to read', () => {
    const repository = keep(repositoryOf(linear));
    const planted = join(repository.path, 'planted');
    execFileSync('git', ['init', '-q', '--bare', planted], { env: gitTestEnvironment });
    expect(() => historySource({ cwd: join(planted, 'refs'), maxFileSize: 0 })).toThrow(InputError);
  });

  it('splits by shard without loss', async () => {
    const files: Record<string, string> = {};
    for (let at = 0; at < 40; at += 1) files[`f${at}`] = `content ${at}`;
    const repository = keep(repositoryOf([{ name: 'one', files }]));
    const parts = await Promise.all(
      [1, 2, 3].map((index) => contents(history(repository, { shard: { index, count: 3 } }))),
    );
    expect(parts.every((part) => part.length > 0)).toBe(true);
    expect(parts.flat().sort()).toEqual(Object.values(files).sort());
  });

  it('reports missing and corrupt objects and goes on', async () => {
    const commits = Array.from({ length: 30 }, (_, at) => ({
      name: `c${at}`,
      files: { [`f${at}`]: `content ${at}` },
    }));
    const repository = keep(repositoryOf(commits));
    const file = (at: number) => {
      const id = repository.git('rev-parse', `HEAD:f${at}`);
      return join(repository.path, '.git/objects', id.slice(0, 2), id.slice(2));
    };
    rmSync(file(3));
    rmSync(file(7), { force: true });
    writeFileSync(file(7), 'garbage');
    const source = history(repository);
    const { chunks, skipped } = await readSource(source);
    expect(chunks).toHaveLength(28);
    expect(skipped.map((line) => line.split(' ').at(-1))).toEqual(['f3', 'f7']);
    expect(skipped).toContain('missing-object f3');
  });

  it('reports a blobless clone as missing objects and fetches nothing', async () => {
    const origin = keep(repositoryOf(linear));
    const clone = keep(origin.clone('--filter=blob:none', '--no-checkout'));
    const source = history(clone);
    const { chunks, skipped } = await readSource(source);
    expect(chunks).toEqual([]);
    expect(skipped).toHaveLength(4);
    expect(skipped.every((line) => line.startsWith('missing-object '))).toBe(true);
  });

  it('reports a treeless clone as incomplete', async () => {
    const origin = keep(repositoryOf(linear));
    const clone = keep(origin.clone('--filter=tree:0', '--no-checkout'));
    const { chunks, skipped } = await readSource(history(clone));
    expect(chunks).toEqual([]);
    expect(skipped).toEqual(['missing-object .git']);
  });

  it('stops when the signal is aborted, and says that the rest is missing', async () => {
    const repository = keep(repositoryOf(linear));
    const controller = new AbortController();
    const source = history(repository, { signal: controller.signal });
    controller.abort();
    expect((await readSource(source)).skipped).toEqual(['timeout .']);
    await source.close();
    await source.close();
  });
});
