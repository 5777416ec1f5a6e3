import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { historySource, rangeSource, type Source } from '../../src/source/index.ts';
import { repositoryOf } from '../support/git-repository.ts';
import { readSource } from '../support/read-source.ts';

const repository = repositoryOf([
  { name: 'one', files: { a: 'a' }, message: 'first\n\nbody of one\n' },
  { name: 'two', files: { a: 'b' }, message: 'second' },
  { name: 'side', files: {}, branch: 'side', parents: ['one'], message: 'aside' },
]);
const options = { cwd: repository.path, maxFileSize: 0 };
const { id, git } = {
  id: (name: string) => repository.id(name),
  git: (...args: string[]) => repository.git(...args),
};
git('tag', '-a', '-m', 'on one', 'v1', id('one'));
git('tag', '-a', '-m', 'on two', 'v2', id('two'));
git('tag', '-a', '-m', 'of a tag', 'v2-again', 'v2');
git('tag', '-a', '-m', 'aside', 'v3', id('side'));
git('tag', '-a', '-m', 'on a blob', 'blob', git('rev-parse', 'HEAD:a'));
git('tag', 'light', id('one'));
afterAll(() => rmSync(repository.path, { recursive: true, force: true }));

const messages = async (source: Source) => (await readSource(source)).messages;

describe('messages', () => {
  it('are those of the commits of a range and of the tags on them', async () => {
    expect(
      await messages(
        rangeSource({ ...options, range: { base: id('one'), head: 'HEAD', isSymmetric: false } }),
      ),
    ).toEqual([
      'git:commit-message: second',
      'git:tag-message: of a tag',
      'git:tag-message: on two',
    ]);
  });

  it('are those of HEAD, or of everything', async () => {
    expect(await messages(historySource(options))).toEqual([
      'git:commit-message: first\n\nbody of one',
      'git:commit-message: second',
      'git:tag-message: of a tag',
      'git:tag-message: on one',
      'git:tag-message: on two',
    ]);
    const all = await messages(historySource({ ...options, all: true }));
    expect(all).toContain('git:tag-message: on a blob');
    expect(all).toContain('git:commit-message: aside');
    expect(all).toHaveLength(8);
  });

  it('name their commit, and are no files', async () => {
    const source = rangeSource({
      ...options,
      range: { base: id('one'), head: 'HEAD', isSymmetric: false },
    });
    const found = [];
    for await (const batch of source.chunks()) found.push(...batch);
    expect(found.find(({ path }) => path === 'git:commit-message')?.provenance).toEqual({
      commit: id('two'),
      path: 'git:commit-message',
      author: 'Ada Author',
      date: expect.stringMatching(/^2024-01-01T/),
    });
    expect(source.tally()).toMatchObject({ files: 1, blobs: 1, commits: 1, skipped: [] });
  });

  it('are cut at the limit, split by shard, and left out with their path', async () => {
    const cut = historySource({ ...options, maxFileSize: 3 });
    expect((await readSource(cut)).skipped).toContain('too-large git:commit-message');
    const shards = [1, 2, 3].map((index) =>
      messages(historySource({ ...options, shard: { index, count: 3 } })),
    );
    expect((await Promise.all(shards)).flat().sort()).toEqual(
      await messages(historySource(options)),
    );
    const without = historySource({ ...options, isIncluded: (path) => !path.startsWith('git:') });
    const { messages: none, skipped } = await readSource(without);
    expect(none).toEqual([]);
    expect(skipped).toEqual(['excluded git:commit-message', 'excluded git:tag-message']);
  });
});
