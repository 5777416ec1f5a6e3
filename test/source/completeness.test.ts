import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historySource, rangeSource } from '../../src/source/index.ts';
import type { Source } from '../../src/source/source.ts';
import { type CommitSpec, repositoryOf, type TestRepository } from '../support/git-repository.ts';
import { readSource } from '../support/read-source.ts';

/** Histories with merges of up to three sides, deletions, reverts and content of merges alone. */
const histories = fc
  .array(
    fc.record({
      parents: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      files: fc.dictionary(
        fc.constantFrom('a', 'b', 'd/a', 'd/c'),
        fc.oneof(fc.constantFrom('1', '2', '3', '4', '5', '6'), fc.constant(null)),
        { maxKeys: 3 },
      ),
    }),
    { minLength: 2, maxLength: 14 },
  )
  .map((steps) => steps.map(toCommit));

function toCommit(
  { parents, files }: { parents: number[]; files: Record<string, string | null> },
  at: number,
): CommitSpec {
  const names = at === 0 ? [] : [...new Set(parents.map((parent) => `c${parent % at}`))];
  return { name: `c${at}`, branch: `b${at}`, parents: names, files };
}

function blobsByGit(repository: TestRepository, ...revisions: readonly string[]): string[] {
  const ids = repository.git('rev-list', '--objects', '--no-object-names', ...revisions);
  const types = repository.gitWith({ input: `${ids}\n` }, 'cat-file', '--batch-check');
  const blobs = types.split('\n').filter((line) => line.includes(' blob '));
  return blobs.map((line) => line.slice(0, 40)).sort();
}

async function blobsByUs(source: Source): Promise<string[]> {
  const { chunks } = await readSource(source);
  return chunks.map(({ blob }) => blob ?? '').sort();
}

describe('what is read', () => {
  it('is every blob that git can reach, in any history', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), fc.nat(), async (commits, one, other) => {
        const repository = repositoryOf(commits, { bare: true });
        try {
          const options = { cwd: repository.path, maxFileSize: 0 };
          expect(await blobsByUs(historySource({ ...options, all: true }))).toEqual(
            blobsByGit(repository, '--all'),
          );
          const base = repository.id(`c${one % commits.length}`);
          const head = repository.id(`c${other % commits.length}`);
          const range = await blobsByUs(
            rangeSource({ ...options, range: { base, head, isSymmetric: false } }),
          );
          // Ours also holds what the base has and the range brings back.
          const least = blobsByGit(repository, head, `^${base}`);
          expect(least.filter((blob) => !range.includes(blob))).toEqual([]);
        } finally {
          rmSync(repository.path, { recursive: true, force: true });
        }
      }),
      { numRuns: 30 },
    );
  });
});
