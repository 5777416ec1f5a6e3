import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { type EventOptions, openEvent } from '../../src/source/event.ts';
import { FakeGitHub, type Fault } from '../support/fake-github.ts';
import { GitApi } from '../support/git-api.ts';
import { makeDirectory, repositoryOf, type TestRepository } from '../support/git-repository.ts';
import { readSource } from '../support/read-source.ts';

const made: string[] = [];
let github: FakeGitHub;
beforeEach(async () => {
  github = await FakeGitHub.start();
});
afterEach(async () => {
  await github.stop();
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

/** A base that moves on, and a topic with a merge that holds what neither side has. */
function history(format: 'sha1' | 'sha256' = 'sha1'): TestRepository {
  const repository = repositoryOf(
    [
      { name: 'm1', files: { 'old.txt': 'old', 'main.txt': 'one' } },
      { name: 't1', files: { 't.txt': 'added' }, branch: 'topic', parents: ['m1'] },
      { name: 'm2', files: { 'main.txt': 'two', 'more.txt': 'more' } },
      {
        name: 't2',
        files: { 'main.txt': 'two', 'more.txt': 'more', 'evil.txt': 'evil' },
        branch: 'topic',
        parents: ['t1', 'm2'],
      },
      {
        name: 't3',
        files: {
          't.txt': null,
          'old.txt': 'changed',
          l: { link: 'old.txt' },
          s: { submodule: 'e'.repeat(format === 'sha1' ? 40 : 64) },
        },
        branch: 'topic',
      },
    ],
    { format, checkout: false },
  );
  made.push(repository.path);
  return repository;
}

const pull = (from: TestRepository, base = 'm2', head = 't3', more = {}) => ({
  ...{ name: 'pull_request', ref: null, base: null, head: null },
  payload: {
    pull_request: {
      number: 7,
      base: { sha: from.ids.get(base) ?? base },
      head: { sha: from.ids.get(head) ?? head },
    },
    ...more,
  },
});

const push = (from: TestRepository, before: string | null, after: string, more: object = {}) => ({
  ...{ name: 'push', ref: null, base: null, head: null },
  payload: {
    ref: 'refs/heads/topic',
    before: before === null ? '0'.repeat(40) : (from.ids.get(before) ?? before),
    after: from.id(after),
    repository: { default_branch: 'main' },
    ...more,
  },
});

/** Opens an event in a directory without git. */
async function open(from: TestRepository, event: EventOptions['event'], more: object = {}) {
  github.git ??= new GitApi(from);
  const cwd = makeDirectory();
  made.push(cwd);
  const api = {
    ...{ url: github.url, token: 'made-up', repository: 'octo/example', backoffMs: 1 },
    ...more,
  };
  return (await openEvent({ cwd, maxFileSize: 0, event, remote: null, api })).source;
}

async function read(
  from: TestRepository,
  event: EventOptions['event'] = pull(from),
  more: object = {},
) {
  const source = await open(from, event, more);
  const { chunks, skipped, messages } = await readSource(source);
  return { source, skipped, messages, texts: chunks.map(({ text }) => text).sort() };
}

const texts = ['added', 'changed', 'evil', 'old.txt'];

describe('a pull request without git', () => {
  it.each(['sha1', 'sha256'] as const)('is read whole by the API (%s)', async (format) => {
    const from = history(format);
    const result = await read(from);
    expect(result.texts).toEqual(texts);
    expect(result.skipped).toEqual(['submodule s']);
    expect(result.source.range).toMatchObject({
      ...{ mode: 'diff', base: from.id('m2'), head: from.id('t3'), range: 'exact' },
      rangeNote: 'read by the API of GitHub',
    });
    expect(result.source.tally()).toMatchObject({ commits: 3 });
  });

  it('has the messages of commits and tags', async () => {
    const from = history();
    expect((await read(from)).messages).toEqual(
      ['t1', 't2', 't3'].map((name) => `git:commit-message: ${name}`),
    );
    from.git('tag', '-a', '-m', 'first', 'v1', from.id('t3'));
    from.ids.set('v1', from.git('rev-parse', 'v1'));
    github.git = undefined;
    const { texts: found, messages } = await read(
      from,
      push(from, null, 'v1', { ref: 'refs/tags/v1' }),
    );
    expect(found).toEqual(texts);
    expect(messages).toContain('git:tag-message: first');
    expect(messages).toContain('git:tag-name: v1');
  });

  it('knows commits, and the versions at the base', async () => {
    const from = history();
    const source = await open(from, pull(from));
    const { chunks } = await readSource(source);
    const blob = chunks.find(({ text }) => text === 'changed')?.blob ?? '';
    const [place] = (await source.places(new Set([blob]))).get(blob) ?? [];
    expect(place).toMatchObject({
      path: 'old.txt',
      provenance: { commit: from.id('t3'), author: 'Ada Author' },
    });
    expect(Buffer.from((await source.read(place?.baseBlob ?? '')) ?? []).toString()).toBe('old');
  });

  it('reads every page of the commits and of their files', async () => {
    const commits = Array.from({ length: 130 }, (_, at) => ({
      name: `t${at}`,
      files:
        at === 0
          ? Object.fromEntries(Array.from({ length: 230 }, (__, n) => [`f${n}`, `file ${n}`]))
          : { x: `x ${at}` },
    }));
    const from = repositoryOf([{ name: 'base', files: {} }, ...commits], { checkout: false });
    made.push(from.path);
    const result = await read(from, pull(from, 'base', 't129'));
    expect(result.texts).toHaveLength(230 + 129);
    expect(result.source.tally().commits).toBe(130);
    expect(result.skipped).toEqual([]);
  });

  it('reads trees where the list of files ends, and is incomplete where they end too', async () => {
    const from = history();
    github.git = new GitApi(from);
    github.git.limits.maxFiles = 3000;
    const many = Object.fromEntries(
      Array.from({ length: 3001 }, (_, at) => [`f${at}`, `${at % 5}`]),
    );
    from.commit({ name: 'big', files: many, branch: 'topic' });
    expect((await read(from, pull(from, 't3', 'big'))).texts).toHaveLength(5);
    github.git.limits.maxTreeEntries = 1000;
    expect((await read(from, pull(from, 't3', 'big'))).skipped).toEqual(['missing-object .git']);
  });

  it('takes more than it must of a merge whose trees are too large, and says so', async () => {
    const from = history();
    github.git = new GitApi(from);
    github.git.limits.maxTreeEntries = 1;
    const result = await read(from);
    expect(result.texts).toEqual([...texts, 'more', 'two'].sort());
    expect(result.source.range.range).toBe('approximate');
  });
});

describe('a push without git', () => {
  it('is compared with what it started from', async () => {
    const from = history();
    expect((await read(from, push(from, 't1', 't2'))).texts).toEqual(['evil', 'more', 'two']);
  });

  it('is compared with the default branch when it is new, or its start is gone', async () => {
    const from = history();
    expect((await read(from, push(from, null, 't3'))).texts).toEqual(texts);
    const gone = await read(from, push(from, 'e'.repeat(40), 't3', { forced: true }));
    expect(gone.texts).toEqual(texts);
    expect(gone.source.range.rangeNote).toMatch(/gone/);
  });

  it('takes all history of a first push', async () => {
    const from = history();
    const result = await read(from, push(from, null, 'm2', { ref: 'refs/heads/main' }));
    expect(result.texts).toEqual(['more', 'old', 'one', 'two']);
    expect(result.source.range).toMatchObject({ base: null, range: 'exact' });
  });
});

describe('an API that fails', () => {
  const limited = { message: 'You have exceeded a secondary rate limit' };
  const once = (fault: Fault, at: RegExp) => (call: string, before: number) =>
    before === 0 && at.test(call) ? fault : undefined;

  it.each<[string, Fault]>([
    ['5xx', { status: 502, body: {} }],
    ['429 with Retry-After', { status: 429, body: {}, headers: { 'retry-after': '0' } }],
    ['403 with Retry-After', { status: 403, body: limited, headers: { 'retry-after': '0' } }],
    ['a body that breaks off', 'break off'],
    ['another shape', { status: 200, body: { message: 'hello' } }],
    ['a blob of other bytes', { status: 200, body: { encoding: 'base64', content: 'eA==' } }],
  ])('is asked again after %s', async (_name, fault) => {
    const from = history();
    github.fault = once(fault, /compare|blobs/);
    const result = await read(from);
    expect(result.texts).toEqual(texts);
    expect(result.skipped).toEqual(['submodule s']);
  });

  it.each<[string, Fault, RegExp]>([
    ['403', { status: 403, body: { message: 'Resource not accessible' } }, /contents: read/],
    ['404', { status: 404, body: {} }, /does not have/],
    ['406', { status: 406, body: { message: 'too_large' } }, /too large/],
    ['422', { status: 422, body: {} }, /does not have/],
    ['5xx for ever', { status: 500, body: {} }, /GitHub answered 500/],
    [
      'a limit of an hour',
      { status: 429, body: {}, headers: { 'retry-after': '3600' } },
      /rate limit/,
    ],
    ['a secondary limit', { status: 403, body: limited }, /rate limit/],
    [
      'no requests left',
      {
        status: 403,
        body: {},
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9999999999' },
      },
      /rate limit/,
    ],
    ['a body that breaks off each time', 'break off', /broke off/],
    ['silence', 'hang', /too long/],
  ])('leads to the tree and to incomplete by %s', async (_name, fault, note) => {
    const from = history();
    github.fault = () => fault;
    const result = await read(from, pull(from), { timeoutMs: 1500, requestMs: 400 });
    expect(result.skipped).toContain('missing-object .git');
    expect(result.source.range.rangeNote).toMatch(note);
    expect(result.source.range.rangeNote).not.toContain('made-up');
  });

  it('leaves single blobs out that do not come, and says which', async () => {
    const from = history();
    const blob = from.git('rev-parse', `${from.id('t2')}:evil.txt`);
    github.fault = (call) => (call.endsWith(blob) ? { status: 500, body: {} } : undefined);
    expect((await read(from)).skipped).toEqual(['submodule s', 'unreadable evil.txt']);
  });

  it('is left alone once it wants to be left alone for longer than there is time', async () => {
    const from = history();
    const limit: Fault = { status: 429, body: {}, headers: { 'retry-after': '3600' } };
    github.fault = (call) => (call.includes('/git/blobs/') ? limit : undefined);
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`f${at}`, `${at}`]));
    from.commit({ name: 'many', files: many, branch: 'topic' });
    const result = await read(from, pull(from, 't3', 'many'));
    expect(result.skipped.filter((line) => line.startsWith('unreadable'))).toHaveLength(40);
    expect(github.calls.filter((call) => call.includes('/git/blobs/')).length).toBeLessThanOrEqual(
      8,
    );
  });

  it('is incomplete when it lists fewer commits than it counts', async () => {
    const from = history();
    const reply = new GitApi(from).answer(
      new URL(`http://x/compare/${from.id('m2')}...${from.id('t3')}?per_page=100`),
    );
    const body = { ...(reply?.body as object), total_commits: 9 };
    github.fault = (call) => (call.includes('/compare/') ? { status: 200, body } : undefined);
    const result = await read(from);
    expect(result.skipped).toContain('missing-object .git');
    expect(result.source.range).toMatchObject({ range: 'approximate' });
    expect(result.source.range.rangeNote).toContain('3 of 9');
  });

  it('never shows its token', async () => {
    const from = history();
    const token = fill(40);
    github.fault = () => ({ status: 401, body: { message: token } });
    const source = await open(from, pull(from), { token });
    expect(JSON.stringify(source.range)).not.toContain(token.slice(0, 8));
  });
});
