import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/errors.ts';
import { type EventOptions, openEvent } from '../../src/source/event.ts';
import type { Source } from '../../src/source/source.ts';
import {
  type CommitSpec,
  gitTestEnvironment,
  makeDirectory,
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

const before = 12;

/**
 * A base that moves on, a topic of three commits that has merged the base once and takes a secret
 * back, and the merge that GitHub makes of both.
 */
function origin(format: 'sha1' | 'sha256' = 'sha1'): TestRepository {
  const commits: CommitSpec[] = [];
  for (let at = 0; at < before; at += 1) {
    commits.push({
      name: `m${at}`,
      files: { 'main.txt': `main ${at}`, [`old${at}`]: `old ${at}` },
    });
  }
  commits.push(
    { name: 't1', files: { 't.txt': 'added' }, branch: 'topic', parents: [`m${before - 4}`] },
    {
      name: 't2',
      files: { 'main.txt': `main ${before - 2}` },
      branch: 'topic',
      parents: ['t1', `m${before - 2}`],
    },
    { name: 't3', files: { 't.txt': 'taken back', 'n.txt': 'n' }, branch: 'topic' },
    {
      name: 'merge',
      files: { 't.txt': 'taken back', 'n.txt': 'n' },
      branch: 'pull',
      parents: [`m${before - 1}`, 't3'],
    },
  );
  const repository = keep(repositoryOf(commits, { format }));
  repository.git('update-ref', 'refs/pull/7/merge', repository.id('merge'));
  repository.git('update-ref', 'refs/pull/7/head', repository.id('t3'));
  return repository;
}

/** A checkout as actions/checkout makes it: one reference, no branches, detached. */
function checkout(
  from: TestRepository,
  commit: string,
  ...args: readonly string[]
): TestRepository {
  const path = makeDirectory();
  made.push(path);
  from.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  from.git('config', 'uploadpack.allowFilter', 'true');
  const format = from.git('rev-parse', '--show-object-format');
  const run = (...command: readonly string[]) =>
    execFileSync('git', command, { cwd: path, env: gitTestEnvironment, stdio: 'pipe' });
  run('init', '-q', '-b', 'main', `--object-format=${format}`, '.');
  run('remote', 'add', 'origin', `file://${from.path}`);
  run(
    '-c',
    'protocol.file.allow=always',
    'fetch',
    '-q',
    '--no-tags',
    ...args,
    'origin',
    from.id(commit),
  );
  run('checkout', '-q', '--detach', from.id(commit));
  const clone = new (Object.getPrototypeOf(from).constructor)(path) as TestRepository;
  for (const [name, id] of from.ids) clone.ids.set(name, id);
  return clone;
}

function pullEvent(from: TestRepository, more: object = {}) {
  const base = { sha: from.ids.get(`m${before - 1}`) };
  const head = { sha: from.ids.get('t3') };
  const payload = {
    action: 'opened',
    pull_request: { number: 7, commits: 3, base, head, ...more },
  };
  return { name: 'pull_request', payload, ref: 'refs/pull/7/merge', base: null, head: null };
}

function pushEvent(from: TestRepository, old: string | null, after: string, more: object = {}) {
  const zero = '0'.repeat(from.id(after).length);
  const payload = {
    ref: 'refs/heads/topic',
    before: old === null ? zero : (from.ids.get(old) ?? old),
    after: from.id(after),
    commits: [{}],
    repository: { default_branch: 'main' },
    ...more,
  };
  return { name: 'push', payload, ref: payload.ref, base: null, head: null };
}

async function open(
  clone: TestRepository,
  event: EventOptions['event'],
  more = {},
): Promise<Source> {
  return (await openEvent({ cwd: clone.path, maxFileSize: 0, event, remote: {}, ...more })).source;
}

async function texts(source: Source): Promise<string[]> {
  return (await readSource(source)).chunks.map(({ text }) => text).sort();
}

const pullTexts = ['added', 'n', 'taken back'];

describe('a pull request', () => {
  const clones: readonly (readonly [string, string, ...string[]])[] = [
    ['full', 'merge'],
    ['of depth 1', 'merge', '--depth=1'],
    ['of depth 2', 'merge', '--depth=2'],
    ['of depth 3', 'merge', '--depth=3'],
    ['of its head only', 't3', '--depth=1'],
    ['without blobs', 'merge', '--filter=blob:none'],
    ['without trees', 'merge', '--filter=tree:0'],
    ['without blobs, of depth 1', 'merge', '--depth=1', '--filter=blob:none'],
  ];
  it.each(clones)('gives the same from a clone %s', async (_name, commit, ...args) => {
    const from = origin();
    const clone = checkout(from, commit, ...args);
    const source = await open(clone, pullEvent(from));
    expect(source.range).toEqual({
      mode: 'diff',
      base: from.id(`m${before - 1}`),
      head: from.id('t3'),
      range: 'exact',
      rangeNote: '',
    });
    expect(await texts(source)).toEqual(pullTexts);
    expect(source.tally()).toMatchObject({ commits: 3, skipped: [] });
    expect(source.judgesOnlyNew).toBe(true);
  });

  it('is whole in a partial clone whose own configuration does not say that it is one', async () => {
    const from = origin();
    const clone = checkout(from, 'merge', '--filter=blob:none');
    for (const key of ['promisor', 'partialclonefilter']) {
      clone.git('config', '--unset', `remote.origin.${key}`);
    }
    const source = await open(clone, pullEvent(from));
    expect(await texts(source)).toEqual(pullTexts);
    expect(source.tally()).toMatchObject({ commits: 3, skipped: [] });
  });

  it('comes whole into a clone without trees, however many commits it has merged', async () => {
    const commits = Array.from({ length: 110 }, (_, at): CommitSpec[] => [
      { name: `m${at}`, files: { 'main.txt': `main ${at}` } },
      {
        ...{ name: `t${at}`, branch: 'topic', files: { 't.txt': `topic ${at}` } },
        parents: at === 0 ? ['m0'] : [`t${at - 1}`, `m${at}`],
      },
    ]).flat();
    const from = keep(repositoryOf(commits));
    const [base, head] = [{ sha: from.id('m109') }, { sha: from.id('t109') }];
    const event = pullEvent(from, { commits: 110, base, head });
    const source = await open(checkout(from, 't109', '--filter=tree:0'), event);
    const added = Array.from({ length: 110 }, (_, at) => `topic ${at}`);
    expect(await texts(source)).toEqual(added.sort());
    expect(source.tally()).toMatchObject({ commits: 110, skipped: [] });
  });

  it('has the versions at the base, also in a clone without blobs', async () => {
    const from = origin();
    from.commit({
      name: 'x',
      files: { old1: 'changed', old2: 'changed too' },
      parents: ['m11'],
      branch: 'x',
    });
    for (const args of [[], ['--depth=1'], ['--filter=blob:none']]) {
      const clone = checkout(from, 'x', ...args);
      const head = { sha: from.id('x') };
      const source = await open(clone, pullEvent(from, { head, commits: 1 }));
      const { chunks } = await readSource(source);
      const places = await source.places(new Set(chunks.map(({ blob }) => blob ?? '')));
      const bases = [...places.values()].flat().map(({ baseBlob }) => source.read(baseBlob ?? ''));
      const found = (await Promise.all(bases)).map((bytes) => Buffer.from(bytes ?? []).toString());
      expect(found.sort()).toEqual(['old 1', 'old 2']);
    }
  });

  it('runs nothing that the configuration of the clone names for a fetch', async () => {
    const from = origin();
    const clone = checkout(from, 'merge', '--depth=1');
    const canary = join(clone.path, '.git', 'canary');
    const evil = join(clone.path, '.git', 'evil.sh');
    writeFileSync(evil, `#!/bin/sh\necho x >> '${canary}'\nexec git-upload-pack "$@"\n`);
    chmodSync(evil, 0o755);
    for (const key of ['remote.origin.uploadpack', 'core.sshCommand', 'core.gitProxy']) {
      clone.git('config', key, evil);
    }
    clone.git('config', 'credential.helper', `!${evil}`);
    clone.git('config', 'core.alternateRefsCommand', evil);
    clone.git('config', 'fetch.recurseSubmodules', 'true');
    clone.write({ '.git/objects/info/alternates': `${from.path}/.git/objects\n` });
    const source = await open(clone, pullEvent(from));
    expect(await texts(source)).toEqual(pullTexts);
    for (const url of [`ext::${evil}`, 'ssh://-oProxyCommand=x/y', 'git://localhost/x']) {
      const other = checkout(from, 'merge', '--depth=1');
      other.git('config', 'protocol.allow', 'always');
      other.git('config', 'protocol.ext.allow', 'always');
      other.git('remote', 'set-url', 'origin', url);
      expect((await readSource(await open(other, pullEvent(from)))).skipped).toContain(
        'missing-object .git',
      );
    }
    expect(existsSync(canary)).toBe(false);
  });

  it('works with SHA-256 and from the head of the base branch', async () => {
    const from = origin('sha256');
    const clone = checkout(from, `m${before - 1}`, '--depth=1');
    const source = await open(clone, pullEvent(from));
    expect(source.range.range).toBe('exact');
    expect(await texts(source)).toEqual(pullTexts);
    expect(clone.git('status', '--porcelain')).toBe('');
    expect(clone.git('rev-parse', 'HEAD')).toBe(from.id(`m${before - 1}`));
  });

  it('brings nothing of a pull_request_target into the clone', async () => {
    const from = origin();
    const clone = checkout(from, `m${before - 1}`, '--depth=1');
    const objects = () => clone.git('count-objects', '-v');
    const old = objects();
    const source = await open(clone, { ...pullEvent(from), name: 'pull_request_target' });
    expect((await readSource(source)).skipped).toContain('missing-object .git');
    expect(objects()).toBe(old);
  });

  it('never says complete when the commits cannot be fetched', async () => {
    const from = origin();
    for (const args of [['--depth=1'], ['--depth=2']]) {
      const clone = checkout(from, 'merge', ...args);
      const source = await open(clone, pullEvent(from), { remote: null });
      const { skipped, texts: byPath } = await readSource(source);
      expect(skipped).toContain('missing-object .git');
      expect(byPath['n.txt']).toBe('n');
      expect(source.range.range).not.toBe('exact');
      expect(source.range.rangeNote).toMatch(/not here|could not be read/);
    }
  });

  it('never says complete when the remote has gone, and names no address', async () => {
    const from = origin();
    const clone = checkout(from, 'merge', '--depth=1');
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere/at-all');
    const source = await open(clone, pullEvent(from));
    expect((await readSource(source)).skipped).toContain('missing-object .git');
    expect(source.range.rangeNote).not.toContain('nowhere');
  });

  it('leaves references and configuration of the clone alone', async () => {
    const from = origin();
    const clone = checkout(from, 'merge', '--depth=1');
    const state = () => [clone.git('for-each-ref'), clone.git('config', '--local', '--list')];
    const old = state();
    await texts(await open(clone, pullEvent(from)));
    expect(state()).toEqual(old);
  });

  it('scans the tree outside git, and says that it is not complete', async () => {
    const from = origin();
    const directory = makeDirectory();
    made.push(directory);
    const { source } = await openEvent({
      ...{ cwd: directory, maxFileSize: 0, remote: {} },
      event: pullEvent(from),
    });
    expect((await readSource(source)).skipped).toEqual(['missing-object .git']);
    expect(source.range.mode).toBe('tree');
  });
});

describe('a push', () => {
  const depths = [[], ['--depth=1'], ['--filter=blob:none']];
  it.each(depths)('gives what lies between before and after %s', async (...args) => {
    const from = origin();
    const clone = checkout(from, 't3', ...args);
    const source = await open(clone, pushEvent(from, 't1', 't3'));
    expect(source.range).toMatchObject({ base: from.id('t1'), head: from.id('t3') });
    // The merge of the base into the branch is part of the push.
    expect(await texts(source)).toEqual([
      'main 10',
      'main 9',
      'n',
      'old 10',
      'old 9',
      'taken back',
    ]);
  });

  it('compares a new branch with the default branch', async () => {
    const from = origin();
    for (const args of [[], ['--depth=1']]) {
      const source = await open(checkout(from, 't3', ...args), pushEvent(from, null, 't3'));
      expect(await texts(source)).toEqual(pullTexts);
      expect(source.range).toMatchObject({ base: from.id(`m${before - 1}`), range: 'exact' });
    }
  });

  it('takes the whole history of the first push to the default branch', async () => {
    const from = origin();
    const clone = checkout(from, 'm3', '--depth=1');
    const source = await open(clone, pushEvent(from, null, 'm3', { ref: 'refs/heads/main' }));
    expect(await texts(source)).toHaveLength(8);
    expect(source.range).toMatchObject({ base: null, range: 'exact' });
    expect(source.tally().skipped).toEqual([]);
  });

  it('goes by the default branch when a forced push has made the old tip vanish', async () => {
    const from = origin();
    const gone = 'e'.repeat(40);
    for (const args of [[], ['--depth=1']]) {
      const clone = checkout(from, 't3', ...args);
      const source = await open(clone, pushEvent(from, gone, 't3', { forced: true }));
      expect(await texts(source)).toEqual(pullTexts);
      expect(source.range.rangeNote).toMatch(/gone/);
      expect(source.range.range).toBe('exact');
    }
  });

  it('leaves out what the old tip and the default branch had when a branch was rewritten', async () => {
    const from = origin();
    from.commit({
      name: 't1b',
      files: { 't.txt': 'added', 'x.txt': 'x' },
      branch: 'again',
      parents: ['m9'],
    });
    const clone = checkout(from, 't1b', '--depth=1');
    const source = await open(clone, pushEvent(from, 't1', 't1b', { forced: true }));
    expect(await texts(source)).toEqual(['added', 'x']);
  });

  it('takes the whole history when the default branch itself was rewritten and its tip is gone', async () => {
    const from = origin();
    const clone = checkout(from, 'm3', '--depth=1');
    const event = pushEvent(from, 'e'.repeat(40), 'm3', { ref: 'refs/heads/main', forced: true });
    const source = await open(clone, event);
    expect(await texts(source)).toHaveLength(8);
    expect(source.range.rangeNote).toMatch(/all of its history/);
  });

  it('takes a tag, annotated or not, against the default branch', async () => {
    const from = origin();
    from.git('tag', '-a', '-m', 'v1', 'v1', from.id('t3'));
    from.ids.set('v1', from.git('rev-parse', 'v1'));
    for (const name of ['t3', 'v1']) {
      const clone = checkout(from, name, '--depth=1');
      const source = await open(clone, pushEvent(from, null, name, { ref: 'refs/tags/v1' }));
      expect(await texts(source)).toEqual(pullTexts);
      expect(source.range.head).toBe(from.id('t3'));
    }
  });

  it('has nothing to scan when a branch was deleted', async () => {
    const from = origin();
    const clone = checkout(from, 'm3', '--depth=1');
    const event = pushEvent(from, 't3', 'm3', { deleted: true, after: '0'.repeat(40) });
    const source = await open(clone, event);
    expect(await texts(source)).toEqual([]);
    expect(source.tally().skipped).toEqual([]);
    expect(source.range.rangeNote).toBe('refs/heads/topic was deleted');
  });
});

describe('other events', () => {
  it('takes a merge group by its base', async () => {
    const from = origin();
    const clone = checkout(from, 'merge', '--depth=1');
    const merge_group = { base_sha: from.id(`m${before - 1}`), head_sha: from.id('merge') };
    const event = {
      name: 'merge_group',
      payload: { merge_group },
      ref: null,
      base: null,
      head: null,
    };
    const source = await open(clone, event);
    expect(await texts(source)).toEqual(pullTexts);
    expect(source.range.range).toBe('exact');
  });

  it('scans the tree on a schedule', async () => {
    const from = origin();
    const clone = checkout(from, 'm1', '--depth=1');
    const event = { name: 'schedule', payload: null, ref: null, base: null, head: null };
    const source = await open(clone, event);
    expect(await texts(source)).toEqual(['main 1', 'old 0', 'old 1']);
    expect(source.range.rangeNote).toContain("'schedule'");
    expect(source.tally().skipped).toEqual([]);
  });

  it('takes the base and head that the user names, also branches that are not here', async () => {
    const from = origin();
    const clone = checkout(from, 'merge', '--depth=1');
    const event = { ...pullEvent(from), base: 'main', head: 'topic' };
    const source = await open(clone, event);
    expect(await texts(source)).toEqual(pullTexts);
    expect(source.range).toMatchObject({ base: from.id(`m${before - 1}`), range: 'exact' });
    await expect(open(clone, { ...event, base: 'nope' })).rejects.toThrow(InputError);
    await expect(open(clone, { ...event, base: '--upload-pack=touch x' })).rejects.toThrow(
      InputError,
    );
  });
});
