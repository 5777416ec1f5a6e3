import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { parseCommitRange } from '../../src/model/commit-range.ts';
import { InputError } from '../../src/model/errors.ts';
import { historySource, rangeSource } from '../../src/source/index.ts';
import type { Source } from '../../src/source/source.ts';
import { repositoryOf, type TestRepository } from '../support/git-repository.ts';
import { readSource } from '../support/read-source.ts';

const made: string[] = [];
afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

function keep(repository: TestRepository): TestRepository {
  made.push(repository.path);
  return repository;
}

function range(repository: TestRepository, text: string, more = {}): Source {
  const named = parseCommitRange(text);
  if (named === null) throw new Error('no range');
  return rangeSource({ cwd: repository.path, maxFileSize: 0, range: named, ...more });
}

async function contents(source: Source): Promise<string[]> {
  return (await readSource(source)).chunks.map(({ text }) => text).sort();
}

/** Every place of every blob: `content | path | commit name | base content`. */
async function places(repository: TestRepository, source: Source): Promise<string[]> {
  const { chunks } = await readSource(source);
  const names = new Map([...repository.ids].map(([name, id]) => [id, name]));
  const found = await source.places(new Set(chunks.map(({ blob }) => blob ?? '')));
  const lines: string[] = [];
  for (const { blob, text } of chunks) {
    for (const place of found.get(blob ?? '') ?? []) {
      const base = place.baseBlob === null ? null : await source.read(place.baseBlob);
      const baseText = base === null ? '-' : Buffer.from(base).toString();
      const commit = names.get(place.provenance?.commit ?? '') ?? '-';
      lines.push([text, place.path, commit, baseText].join(' | '));
    }
  }
  return lines.sort();
}

const linear = [
  { name: 'one', files: { 'a.txt': 'a1', 'b.txt': 'b1' } },
  { name: 'two', files: { 'a.txt': 'a2', 'new.txt': 'n' } },
  { name: 'three', files: { 'a.txt': 'a1', 'new.txt': null, 'c.txt': 'b1' } },
];

describe('a range', () => {
  it('gives every blob of every commit in it, with the version at the base', async () => {
    const repository = keep(repositoryOf(linear));
    const source = range(repository, `${repository.id('one')}..HEAD`);
    expect(source.range).toEqual({
      mode: 'diff',
      base: repository.id('one'),
      head: repository.id('three'),
      range: 'exact',
      rangeNote: '',
    });
    expect(source.judgesOnlyNew).toBe(true);
    expect(await places(repository, source)).toEqual([
      'a1 | a.txt | three | a1',
      'a2 | a.txt | two | a1',
      'b1 | c.txt | three | -',
      'n | new.txt | two | -',
    ]);
    expect(source.tally()).toMatchObject({ commits: 2, blobs: 4, files: 3 });
  });

  it('names author and date of the commit', async () => {
    const repository = keep(
      repositoryOf([...linear, { name: 'x', files: { x: 'x' }, author: 'Zoë Ångström' }]),
    );
    const source = range(repository, 'HEAD~1..');
    const { chunks } = await readSource(source);
    const found = await source.places(new Set(chunks.map(({ blob }) => blob ?? '')));
    expect([...found.values()].flat()[0]?.provenance).toEqual({
      commit: repository.id('x'),
      path: 'x',
      author: 'Zoë Ångström',
      date: '2024-01-01T00:03:00+00:00',
    });
  });

  it('sees what a merge holds that neither side has, also of an octopus', async () => {
    const repository = keep(
      repositoryOf([
        { name: 'base', files: { 'a.txt': 'a', 'm.txt': 'm' } },
        { name: 'left', files: { 'l.txt': 'l' } },
        { name: 'right', files: { 'r.txt': 'r' }, branch: 'right', parents: ['base'] },
        { name: 'third', files: { 't.txt': 't' }, branch: 'third', parents: ['base'] },
        {
          name: 'evil',
          files: { 'r.txt': 'r', 'm.txt': 'changed', 'evil.txt': 'evil' },
          parents: ['left', 'right'],
        },
        {
          name: 'octopus',
          files: { 'evil.txt': 'worse', 'o.txt': 'o' },
          parents: ['evil', 'right', 'third'],
        },
      ]),
    );
    expect(await places(repository, range(repository, 'main~2..main'))).toEqual([
      'changed | m.txt | evil | m',
      'evil | evil.txt | evil | -',
      'o | o.txt | octopus | -',
      'r | r.txt | right | -',
      't | t.txt | third | -',
      'worse | evil.txt | octopus | -',
    ]);
  });

  it('takes the merge base with three dots', async () => {
    const repository = keep(
      repositoryOf([
        { name: 'base', files: { 'a.txt': 'a' } },
        { name: 'main2', files: { 'a.txt': 'main' } },
        {
          name: 'topic1',
          files: { 'a.txt': 'topic', 't.txt': 't' },
          branch: 'topic',
          parents: ['base'],
        },
      ]),
    );
    const three = range(repository, 'main...topic');
    expect(three.range).toMatchObject({
      base: repository.id('base'),
      head: repository.id('topic1'),
    });
    expect(await places(repository, three)).toEqual([
      't | t.txt | topic1 | -',
      'topic | a.txt | topic1 | a',
    ]);
    const two = range(repository, 'main..topic');
    expect(two.range.base).toBe(repository.id('main2'));
    expect(await places(repository, two)).toEqual([
      't | t.txt | topic1 | -',
      'topic | a.txt | topic1 | main',
    ]);
  });

  it('heeds no attribute, graft, replacement or textconv', async () => {
    const repository = keep(
      repositoryOf([
        { name: 'one', files: { '.gitattributes': '* -diff -text binary\n' } },
        { name: 'two', files: { 'hidden.txt': 'hidden' } },
        { name: 'three', files: { 'c.txt': 'c' } },
      ]),
    );
    const [one, two, three] = ['one', 'two', 'three'].map((name) => repository.id(name));
    const hidden = repository.git('rev-parse', `${two}:hidden.txt`);
    const harmless = repository.gitWith({ input: 'harmless' }, 'hash-object', '-w', '--stdin');
    repository.git('replace', hidden, harmless);
    repository.git('replace', '--graft', three ?? '', one ?? '');
    expect(await contents(range(repository, `${one}..${three}`))).toEqual(['c', 'hidden']);
    repository.write({ '.git/info/grafts': `${three} ${one}\n` });
    expect(await contents(range(repository, `${one}..${three}`))).toEqual(['c', 'hidden']);
  });

  it('reads links, passes submodules over, and keeps odd names', async () => {
    const bytes = Buffer.from('caf\xe9', 'latin1');
    const repository = keep(
      repositoryOf(
        [
          { name: 'one', files: { 'a.txt': 'a' } },
          {
            name: 'two',
            files: [
              ['l', { link: '../secret' }],
              ['s', { submodule: '2'.repeat(40) }],
              ['new\nline\t:x', 'odd'],
              [bytes, 'bytes'],
              ['run', { executable: 'x' }],
            ],
          },
          { name: 'three', files: [[bytes, 'bytes2']] },
        ],
        { bare: true },
      ),
    );
    const source = range(repository, 'main~2..main');
    expect(await places(repository, source)).toEqual([
      '../secret | l | two | -',
      'bytes | caf\ufffd | two | -',
      'bytes2 | caf\ufffd | three | -',
      'odd | new\nline\t:x | two | -',
      'x | run | two | -',
    ]);
    const skipped = source.tally().skipped.map(({ path, reason }) => `${reason} ${path}`);
    expect(skipped.sort()).toEqual(['submodule s', 'symlink l']);
    const later = range(repository, 'main~1..main');
    expect(await places(repository, later)).toEqual(['bytes2 | caf\ufffd | three | bytes']);
  });

  it('reads a blob once, and at an excluded path only when it is elsewhere too', async () => {
    const repository = keep(
      repositoryOf([
        { name: 'one', files: { 'a.txt': 'a' } },
        { name: 'two', files: { 'vendor/x': 'both', 'vendor/y': 'vendored', z: 'both' } },
        { name: 'three', files: { copy: 'both' } },
      ]),
    );
    const isIncluded = (path: string) => !path.startsWith('vendor/');
    const source = range(repository, 'HEAD~2..', { isIncluded });
    expect(await places(repository, source)).toEqual([
      'both | copy | three | -',
      'both | z | two | -',
    ]);
    expect(source.tally().skipped).toEqual([{ path: 'vendor/y', reason: 'excluded', bytes: null }]);
  });

  it('reads up to the limit', async () => {
    const repository = keep(
      repositoryOf([
        { name: 'one', files: { 'a.txt': 'a' } },
        { name: 'two', files: { big: 'x'.repeat(300_000), small: 's' } },
      ]),
    );
    const source = range(repository, 'HEAD~1..', { maxFileSize: 10 });
    const { chunks } = await readSource(source);
    expect(
      chunks.map(({ path, text, truncated }) => [path, text.length, truncated]).sort(),
    ).toEqual([
      ['big', 10, true],
      ['small', 1, false],
    ]);
    expect(source.tally().skipped).toEqual([{ path: 'big', reason: 'too-large', bytes: 300_000 }]);
  });

  it('refuses unknown revisions, and places without a repository', () => {
    const repository = keep(repositoryOf(linear));
    expect(() => range(repository, 'nope..HEAD')).toThrow(/unknown revision 'nope'/);
    expect(() => range(repository, 'HEAD', { cwd: '/' })).toThrow(InputError);
    expect(() => range(repository, 'HEAD', { cwd: `${repository.path}/x` })).toThrow(InputError);
  });

  it('says approximate when the edge of a shallow clone lies inside', async () => {
    const origin = keep(
      repositoryOf([
        { name: 'one', files: { 'a.txt': 'a' } },
        { name: 'two', files: { 'b.txt': 'b' } },
        { name: 'three', files: { 'c.txt': 'c' } },
        { name: 'side', files: { 's.txt': 's' }, branch: 'side', parents: ['one'] },
      ]),
    );
    const clone = keep(origin.clone('--depth=1', '--no-single-branch', '-b', 'main'));
    const source = range(clone, 'origin/side..HEAD');
    expect(source.range.range).toBe('approximate');
    expect(source.range.rangeNote).toMatch(/shallow/);
    expect(await contents(source)).toEqual(['a', 'b', 'c']);
    expect(() => range(clone, `${origin.id('two')}..HEAD`)).toThrow(/shallow/);
  });
});

describe('a range from nothing, as git names it before a push', () => {
  const zeros = '0'.repeat(40);
  const pushed = (repository: TestRepository, ...names: readonly string[]) => {
    for (const name of names) {
      repository.git('update-ref', `refs/remotes/origin/${name}`, repository.id(name));
    }
  };

  it('is all history where no remote has any', async () => {
    const repository = keep(repositoryOf(linear));
    const source = range(repository, `${zeros}..HEAD`);
    expect(source.range).toMatchObject({
      base: null,
      range: 'exact',
      head: repository.id('three'),
    });
    expect(await places(repository, source)).toEqual(
      await places(repository, historySource({ cwd: repository.path, maxFileSize: 0 })),
    );
  });

  it('is what no branch of a remote has, compared with the newest of them', async () => {
    const repository = keep(
      repositoryOf([
        ...linear,
        { name: 'side', files: { 'd.txt': 'd' }, branch: 'side', parents: ['one'] },
        { name: 'joined', files: { 'e.txt': 'e' }, parents: ['three', 'side'] },
        { name: 'new', files: { 'a.txt': 'a3' } },
      ]),
    );
    pushed(repository, 'one');
    expect(range(repository, `${zeros}..HEAD`).range).toMatchObject({ base: repository.id('one') });
    pushed(repository, 'two', 'side');
    const some = range(repository, `${zeros}..three`.replace('three', repository.id('three')));
    expect(await contents(some)).toEqual(['a1', 'b1']);
    pushed(repository, 'joined');
    const source = range(repository, `${zeros}..HEAD`);
    expect(await places(repository, source)).toEqual(['a3 | a.txt | new | a1']);
    expect(source.range).toMatchObject({ base: repository.id('joined'), range: 'exact' });
    pushed(repository, 'new');
    const none = range(repository, `${zeros}..HEAD`);
    expect(await contents(none)).toEqual([]);
    expect(none.range.base).toBe(repository.id('new'));
  });

  it('is empty and whole when the branch is deleted', async () => {
    const repository = keep(repositoryOf(linear));
    const source = range(repository, `${repository.id('one')}..${zeros}`);
    expect(await readSource(source)).toMatchObject({ chunks: [], messages: [], skipped: [] });
    expect(source.range).toMatchObject({ mode: 'diff', range: 'exact' });
  });

  it('is no other number of zeros', () => {
    const repository = keep(repositoryOf(linear));
    expect(() => range(repository, '0000..HEAD')).toThrow(/unknown revision/);
  });
});
