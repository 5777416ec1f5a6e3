import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { Git } from '../../src/io/git.ts';
import { BatchReader } from '../../src/io/git-batch.ts';
import { repositoryOf, type TestRepository } from '../support/git-repository.ts';

const made: string[] = [];
afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

/** A repository of many blobs and their ids in the order of their numbers. */
function many(count: number): { repository: TestRepository; ids: string[] } {
  const files: Record<string, string> = {};
  for (let at = 0; at < count; at += 1) {
    files[`f${String(at).padStart(6, '0')}`] = `blob ${at} ${'.'.repeat((at * 31) % 3000)}`;
  }
  const repository = repositoryOf([{ name: 'one', files }], { bare: true });
  made.push(repository.path);
  const listing = repository.git('ls-tree', '-r', 'main').split('\n');
  return { repository, ids: listing.map((line) => line.split(/\s/)[2] ?? '') };
}

function gitOf(repository: TestRepository): Git {
  return new Git({ cwd: repository.path, gitDir: repository.path });
}

async function readAll(reader: BatchReader): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  for await (const answers of reader.answers()) {
    for (const { index, type, bytes } of answers) {
      expect(found.has(index)).toBe(false);
      found.set(index, `${type} ${Buffer.from(bytes).toString().split(' ')[1] ?? ''}`);
    }
  }
  return found;
}

describe('reading many objects', () => {
  it.each([1, 2, 3])('answers every question once by %d lanes', async (lanes) => {
    const { repository, ids } = many(12_000);
    const reader = new BatchReader(gitOf(repository), { maxBytes: 0, lanes });
    for (const id of ids) reader.ask(id);
    reader.finish();
    const found = await readAll(reader);
    expect(found.size).toBe(ids.length);
    expect([...found].every(([index, text]) => text === `blob ${index}`)).toBe(true);
    reader.close();
  });

  it('answers while questions are still being asked', async () => {
    const { repository, ids } = many(5000);
    const reader = new BatchReader(gitOf(repository), { maxBytes: 0 });
    const asking = (async () => {
      for (const id of ids) {
        if (reader.ask(id) % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      }
      reader.finish();
    })();
    const found = await readAll(reader);
    await asking;
    expect(found.size).toBe(5000);
  });

  it('answers missing objects, and ends at once when nothing is asked', async () => {
    const { repository, ids } = many(3);
    const reader = new BatchReader(gitOf(repository), { maxBytes: 0 });
    for (const id of [ids[0] ?? '', 'f'.repeat(40), ids[2] ?? '']) reader.ask(id);
    reader.finish();
    expect([...(await readAll(reader)).values()]).toEqual(['blob 0', 'missing ', 'blob 2']);
    const idle = new BatchReader(gitOf(repository), { maxBytes: 0 });
    idle.finish();
    expect((await readAll(idle)).size).toBe(0);
  });

  it('ends when it is closed or aborted in the middle', async () => {
    const { repository, ids } = many(4000);
    const controller = new AbortController();
    const git = gitOf(repository).with({ signal: controller.signal });
    for (const stop of [(reader: BatchReader) => reader.close(), () => controller.abort()]) {
      const reader = new BatchReader(git, { maxBytes: 0 });
      for (const id of ids) reader.ask(id);
      let count = 0;
      for await (const answers of reader.answers()) {
        count += answers.length;
        stop(reader);
      }
      expect(count).toBeLessThan(ids.length);
      reader.close();
    }
  });

  it('says so when git is absent', async () => {
    const { repository, ids } = many(1);
    const git = gitOf(repository).with({ environment: { PATH: '/nonexistent' } });
    const reader = new BatchReader(git, { maxBytes: 0 });
    reader.ask(ids[0] ?? '');
    reader.finish();
    await expect(readAll(reader)).rejects.toMatchObject({ name: 'GitError', kind: 'absent' });
  });
});
