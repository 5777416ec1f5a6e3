import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/errors.ts';
import { stagedSource } from '../../src/source/index.ts';
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

function staged(repository: TestRepository, more = {}) {
  return stagedSource({ cwd: repository.path, maxFileSize: 0, ...more });
}

const first = { name: 'one', files: { 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' } };

describe('the index', () => {
  it('is read as it is staged, not as the working tree stands', async () => {
    const repository = keep(repositoryOf([first]));
    repository.write({ 'a.txt': 'staged', 'new.txt': 'new' });
    repository.git('add', '.');
    repository.write({ 'a.txt': 'edited later', 'b.txt': 'not staged', 'untracked.txt': 'u' });
    repository.git('rm', '-q', '--cached', 'c.txt');
    const source = staged(repository);
    const { texts, chunks } = await readSource(source);
    expect(texts).toEqual({ 'a.txt': 'staged', 'new.txt': 'new' });
    expect(source.range).toMatchObject({
      mode: 'staged',
      base: repository.id('one'),
      range: 'exact',
    });
    expect(source.judgesOnlyNew).toBe(true);
    expect(source.tally()).toMatchObject({ files: 2, blobs: 2, bytes: 9, skipped: [] });
    const places = await source.places(new Set(chunks.map(({ blob }) => blob ?? '')));
    const bases = new Map([...places.values()].flat().map((place) => [place.path, place.baseBlob]));
    expect(bases.get('new.txt')).toBeNull();
    const base = await source.read(bases.get('a.txt') ?? '');
    expect(Buffer.from(base ?? []).toString()).toBe('a');
    await source.close();
  });

  it('works before the first commit, and in a SHA-256 repository', async () => {
    for (const format of ['sha1', 'sha256'] as const) {
      const repository = keep(makeRepository({ format })).write({ 'a.txt': 'a' });
      repository.git('add', '.');
      const source = staged(repository);
      expect((await readSource(source)).texts).toEqual({ 'a.txt': 'a' });
      expect(source.range.base).toBeNull();
    }
  });

  it('gives one chunk and every place of content that is staged twice', async () => {
    const repository = keep(repositoryOf([first]));
    repository.write({ x: 'same', 'd/y': 'same', 'vendor/z': 'same' });
    repository.git('add', '.');
    const isIncluded = (path: string) => !path.startsWith('vendor/');
    const source = staged(repository, { isIncluded });
    const { chunks } = await readSource(source);
    expect(chunks).toHaveLength(1);
    const places = await source.places(new Set([chunks[0]?.blob ?? '']));
    expect([...places.values()].flat().map(({ path }) => path)).toEqual(['d/y', 'x']);
  });

  it('gives links as text, passes submodules and intended additions over', async () => {
    const repository = keep(repositoryOf([first]));
    const id = repository.id('one');
    const link = repository.gitWith({ input: '../x' }, 'hash-object', '-w', '--stdin');
    repository.git('update-index', '--add', '--cacheinfo', `120000,${link},l`);
    repository.git('update-index', '--add', '--cacheinfo', `160000,${id},s`);
    repository.write({ later: 'l' }).git('add', '-N', 'later');
    const { texts, skipped } = await readSource(staged(repository));
    expect(texts).toEqual({ l: '../x' });
    expect(skipped).toEqual(['submodule s', 'symlink l']);
  });

  it('gives both sides of a conflict', async () => {
    const repository = keep(
      repositoryOf([
        { name: 'a', files: { 'a.txt': 'base\n' } },
        { name: 'b', files: { 'a.txt': 'theirs\n' }, branch: 'side', parents: ['a'] },
        { name: 'c', files: { 'a.txt': 'ours\n' } },
      ]),
    );
    expect(() => repository.git('merge', 'side')).toThrow();
    const { chunks } = await readSource(staged(repository));
    expect(chunks.map(({ text }) => text).sort()).toEqual(['ours\n', 'theirs\n']);
  });

  it('heeds the index that a hook of git names', async () => {
    const repository = keep(repositoryOf([first]));
    const other = join(repository.path, '.git', 'other-index');
    repository.gitWith({ env: { GIT_INDEX_FILE: other } }, 'read-tree', 'HEAD');
    writeFileSync(join(repository.path, 'a.txt'), 'in the other index');
    repository.gitWith({ env: { GIT_INDEX_FILE: other } }, 'add', 'a.txt');
    const before = process.env['GIT_INDEX_FILE'];
    process.env['GIT_INDEX_FILE'] = other;
    try {
      expect((await readSource(staged(repository))).texts).toEqual({
        'a.txt': 'in the other index',
      });
    } finally {
      if (before === undefined) delete process.env['GIT_INDEX_FILE'];
      else process.env['GIT_INDEX_FILE'] = before;
    }
  });

  it('needs a repository', () => {
    const directory = makeDirectory();
    made.push(directory);
    expect(() => stagedSource({ cwd: directory, maxFileSize: 0 })).toThrow(InputError);
    expect(() => stagedSource({ cwd: directory, maxFileSize: 0 })).toThrow(/not inside one/);
  });
});
