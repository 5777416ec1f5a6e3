import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makesIncomplete } from '../../src/model/coverage.ts';
import { fill } from '../../src/model/fill.ts';
import { buildEngine } from '../../src/run/build-engine.ts';
import { findLeaks } from '../../src/run/find-leaks.ts';
import { openEvent } from '../../src/source/event.ts';
import { FakeGitHub } from '../support/fake-github.ts';
import { generatedSection } from '../support/generated-section.ts';
import { GitApi } from '../support/git-api.ts';
import { gitTestEnvironment, makeDirectory } from '../support/git-repository.ts';
import { pullRequest } from '../support/origin.ts';

const page = resolve(import.meta.dirname, '..', '..', 'docs', 'github.md');
const secret = (seed: number) => `sk_live_${fill(48, 'base62', seed)}\n`;

/** Two commits: the second takes back the secret of the first, and brings one that stays. */
const { origin, merge, payload } = pullRequest([
  { name: 'a', files: { 'gone.txt': secret(1) } },
  { name: 'b', files: { 'gone.txt': 'gone\n', 'stays.txt': secret(2) } },
]);
const id = (name: string): string => origin.ids.get(name) ?? '';
origin.git('tag', '-a', '-m', 'one', 'v1', id('b'));
const tag = origin.git('rev-parse', 'v1');
const zero = '0'.repeat(40);
const gone = 'e'.repeat(40);

const engine = buildEngine({ isEnabled: () => true, custom: [] });
let github: FakeGitHub;
let refusing: Server;
beforeAll(async () => {
  github = await FakeGitHub.start();
  github.git = new GitApi(origin);
  refusing = createServer((_request, response) => response.writeHead(401).end());
  await new Promise<void>((done) => refusing.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  refusing.close();
  await github.stop();
});

const pushOf = (more: object) => ({
  ...{ ref: 'refs/heads/topic', before: zero, after: id('b'), commits: [{}, {}] },
  repository: { default_branch: 'main' },
  ...more,
});

/** Event, its payload, and the commit that the checkout stands at. */
const events: readonly (readonly [name: string, event: string, payload: unknown, at: string])[] = [
  ['pull_request', 'pull_request', payload, merge],
  ['pull_request_target', 'pull_request_target', payload, id('later')],
  ['push', 'push', pushOf({ before: id('base') }), id('b')],
  ['push, new branch', 'push', pushOf({ created: true }), id('b')],
  ['push, forced, old tip gone', 'push', pushOf({ before: gone, forced: true }), id('b')],
  ['push, tag', 'push', pushOf({ ref: 'refs/tags/v1', after: tag, commits: [] }), id('b')],
  ['push, deleted', 'push', pushOf({ after: zero, deleted: true }), id('later')],
  [
    'merge_group',
    'merge_group',
    { merge_group: { base_sha: id('later'), head_sha: merge } },
    merge,
  ],
  ['schedule and all others', 'schedule', {}, id('b')],
];

/** How each kind of clone is fetched; null for a directory without git. */
const clones: Readonly<Record<string, readonly string[] | null>> = {
  full: [],
  'depth 1': ['--depth=1'],
  'depth 2': ['--depth=2'],
  'no blobs': ['--filter=blob:none'],
  'no trees': ['--filter=tree:0'],
  'one branch': [],
  'private, no credentials, no token': ['--depth=1'],
  'private, no credentials': ['--depth=1'],
  'no git': null,
};

const made = new Map<string, string>();
afterAll(() => {
  for (const path of made.values()) rmSync(path, { recursive: true, force: true });
});

/** A clone as actions/checkout makes it; made once, and copied for each test. */
function checkout(kind: string, at: string): string {
  const args = clones[kind] ?? null;
  const path = makeDirectory();
  const name = `${kind} ${at}`;
  const before = made.get(name);
  if (before !== undefined) {
    cpSync(before, path, { recursive: true });
    return path;
  }
  made.set(name, makeDirectory());
  const git = (...command: readonly string[]) =>
    execFileSync('git', command, { cwd: path, env: gitTestEnvironment, stdio: 'pipe' });
  git('init', '-q', '--template=', '-b', 'main', '.');
  git('remote', 'add', 'origin', `file://${origin.path}`);
  git('fetch', '-q', '--no-tags', ...(args ?? ['--depth=1']), 'origin', at);
  if (kind === 'full') git('fetch', '-q', 'origin', '+refs/heads/*:refs/remotes/origin/*');
  git('checkout', '-q', '--detach', at);
  if (kind.startsWith('private')) {
    const { port } = refusing.address() as AddressInfo;
    git('remote', 'set-url', 'origin', `http://127.0.0.1:${port}/octo/example`);
  }
  if (args === null) rmSync(`${path}/.git`, { recursive: true });
  cpSync(path, made.get(name) ?? '', { recursive: true });
  return path;
}

const rows = new Map<string, string[]>();

/** One cell: how the range was had, which secrets were found, and the exit code that follows. */
async function cell(kind: string, [, name, body, at]: (typeof events)[number]): Promise<string> {
  const cwd = checkout(kind, at);
  const hasToken = !kind.endsWith('no token');
  const { source } = await openEvent({
    ...{ cwd, maxFileSize: 0, remote: {} },
    event: { name, payload: body, ref: null, base: null, head: null },
    api: hasToken ? { url: github.url, token: 'made-up', repository: 'octo/example' } : null,
  });
  const { judged } = await findLeaks({
    ...{ source, engine, key: new Uint8Array(32) },
    progress: () => undefined,
  });
  await source.close();
  rmSync(cwd, { recursive: true, force: true });
  const isComplete = !source.tally().skipped.some(({ reason }) => makesIncomplete(reason));
  const { mode, range, rangeNote } = source.range;
  const how = mode === 'tree' ? 'tree' : `${range}${/the API/.test(rangeNote) ? ' by API' : ''}`;
  const found = judged.filter(({ finding }) => finding.new).length;
  const secrets = found === 1 ? '1 secret' : `${found} secrets`;
  const exit = found > 0 ? 1 : isComplete ? 0 : 3;
  return [
    mode === 'event' ? 'nothing' : how,
    isComplete ? '' : 'incomplete',
    secrets,
    `exit ${exit}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

describe('every event from every kind of clone', () => {
  it.each(events)('%s', async (...event) => {
    const cells: string[] = [];
    for (const kind of Object.keys(clones)) cells.push(await cell(kind, event));
    rows.set(event[0], cells);
    const [name] = event;
    for (const text of cells) {
      if (name === 'push, deleted') expect(text).toBe('nothing, 0 secrets, exit 0');
      // The secret that a later commit took back is not in a tree.
      else if (name.startsWith('schedule')) expect(text).toBe('tree, 1 secret, exit 1');
      else if (!text.includes('incomplete')) expect(text).toMatch(/^exact.*, 2 secrets, exit 1$/);
    }
  });

  it('is written down in docs/github.md', () => {
    expect(rows.size).toBe(events.length);
    const lines = Object.keys(clones).map((kind, at) => {
      const cells = [...rows.values()].map((row) => row[at] ?? '');
      return `| ${[kind, ...cells].join(' | ')} |`;
    });
    const head = ['clone', ...rows.keys()];
    const table = [
      `| ${head.join(' | ')} |`,
      `|${head.map(() => '---').join('|')}|`,
      ...lines,
    ].join('\n');
    expect(generatedSection(page, 'clones', table)).toBe(table);
  });
});
