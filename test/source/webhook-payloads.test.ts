import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { textsOfEvent } from '../../src/source/event-texts.ts';
import { planForEvent } from '../../src/source/range-resolver.ts';

// The types of the package describe a module that exports nothing.
const webhooks: readonly { readonly name: string; readonly examples: readonly unknown[] }[] =
  createRequire(import.meta.url)('@octokit/webhooks-examples');

/** Payloads that GitHub's own collection of examples has, beside those that no example shows. */
const payloads = webhooks.flatMap(({ name, examples }) =>
  examples.map((payload, index) => ({ name, payload, index })),
);

const a = 'a'.repeat(40);
const b = 'b'.repeat(40);
const c = 'c'.repeat(40);
const zero = '0'.repeat(40);
const long = 'd'.repeat(64);
const branch = 'refs/heads/topic';
const main = 'refs/heads/main';

function plan(name: string, payload: unknown) {
  return planForEvent({ name, payload, ref: null, base: null, head: null });
}

/** One line a plan, so that a table can be read. */
function line(name: string, payload: unknown): string {
  const answer = plan(name, payload);
  if (answer.kind !== 'range') return answer.kind;
  const { base, head, knownBranch, isRewritten, commitCount, isByApiOnly } = answer;
  const from = base === null ? '' : base.slice(0, 4);
  const not = [from, ...(base === null || isRewritten ? [knownBranch ?? ''] : [])];
  return [
    `${head.slice(0, 4)} --not ${not.filter((name) => name !== '').join(' ') || 'nothing'}`,
    commitCount === null ? 'any' : `${commitCount}`,
    ...(isByApiOnly ? ['by API'] : []),
  ].join(', ');
}

const push = (more: object = {}) => ({
  ...{ ref: branch, before: a, after: b, forced: false, deleted: false, created: false },
  commits: [{}, {}],
  repository: { default_branch: 'main' },
  ...more,
});
const pull = (more: object = {}, action = 'synchronize') => ({
  action,
  pull_request: { number: 7, commits: 3, base: { sha: a }, head: { sha: b }, ...more },
});
const many = Array.from({ length: 2048 }, () => ({}));

describe('the plan for a payload', () => {
  // event, payload, what is scanned and how many commits the event says there are
  const table: readonly (readonly [string, string, unknown, string])[] = [
    ['pull_request', 'synchronize', pull(), 'bbbb --not aaaa, 3'],
    ['pull_request', 'opened', pull({}, 'opened'), 'bbbb --not aaaa, 3'],
    [
      'pull_request',
      'a deleted fork',
      pull({ head: { sha: b, repo: null } }),
      'bbbb --not aaaa, 3',
    ],
    [
      'pull_request',
      'more commits than the API lists',
      pull({ commits: 900 }),
      'bbbb --not aaaa, 900',
    ],
    ['pull_request', 'SHA-256', pull({ head: { sha: long } }), 'dddd --not aaaa, 3'],
    ['pull_request', 'closed', pull({ merged: false }, 'closed'), 'nothing'],
    [
      'pull_request',
      'closed and merged',
      pull({ merged: true, merge_commit_sha: c }, 'closed'),
      'cccc --not aaaa, 3',
    ],
    ['pull_request_target', 'opened', pull({}, 'opened'), 'bbbb --not aaaa, 3, by API'],
    ['pull_request_review', 'submitted', pull({ commits: undefined }), 'bbbb --not aaaa, any'],
    ['push', 'a branch', push(), 'bbbb --not aaaa, 2'],
    ['push', 'a new branch', push({ before: zero, created: true }), 'bbbb --not main, 2'],
    [
      'push',
      'a new branch whose commits are elsewhere',
      push({ before: zero, created: true, commits: [] }),
      'bbbb --not main, 0',
    ],
    ['push', 'a forced push', push({ forced: true }), 'bbbb --not aaaa main, 2'],
    ['push', 'a forced push to main', push({ ref: main, forced: true }), 'bbbb --not aaaa, 2'],
    ['push', 'the first push', push({ ref: main, before: zero }), 'bbbb --not nothing, 2'],
    ['push', 'more than 2,048 commits', push({ commits: many }), 'bbbb --not aaaa, any'],
    ['push', 'a tag', push({ ref: 'refs/tags/v1', before: zero }), 'bbbb --not main, 2'],
    [
      'push',
      'a tag that moved',
      push({ ref: 'refs/tags/v1', forced: true }),
      'bbbb --not aaaa main, 2',
    ],
    ['push', 'a deleted branch', push({ deleted: true, after: zero }), 'nothing'],
    ['push', 'a deleted tag', push({ ref: 'refs/tags/v1', after: zero }), 'nothing'],
    ['push', 'SHA-256', push({ before: '0'.repeat(64), after: long }), 'dddd --not main, 2'],
    ['push', 'of a called workflow', push(), 'bbbb --not aaaa, 2'],
    [
      'merge_group',
      'checks',
      { merge_group: { base_sha: a, head_sha: b } },
      'bbbb --not aaaa, any',
    ],
    [
      'merge_group',
      'destroyed',
      { action: 'destroyed', merge_group: { base_sha: a, head_sha: b } },
      'nothing',
    ],
    ['schedule', 'without a body', null, 'tree'],
    ['schedule', 'with its timetable', { schedule: '0 0 * * *' }, 'tree'],
    ['workflow_dispatch', 'inputs', { inputs: {} }, 'tree'],
    ['workflow_run', 'completed', { workflow_run: { head_sha: b, event: 'pull_request' } }, 'tree'],
    ['issue_comment', 'on an issue', { issue: {} }, 'tree'],
    ['issue_comment', 'on a pull request', { issue: { pull_request: {} } }, 'tree'],
    ['issues', 'opened', { issue: {} }, 'tree'],
    ['release', 'published', { release: { tag_name: 'v1' } }, 'tree'],
    ['create', 'a branch', { ref: 'topic', ref_type: 'branch' }, 'tree'],
    ['delete', 'a branch', { ref: 'topic', ref_type: 'branch' }, 'tree'],
    ['repository_dispatch', 'any', { client_payload: {} }, 'tree'],
    ['an event of tomorrow', 'any', {}, 'tree'],
  ];
  it.each(table)('%s: %s', (name, _what, payload, expected) => {
    expect(line(name, payload)).toBe(expected);
  });

  it('says of a tree that it is not the one people may take it for', () => {
    expect(plan('issue_comment', { issue: { pull_request: {} } }).note).toMatch(
      /not that of the pull/,
    );
    expect(plan('workflow_run', {}).note).toMatch(/default branch/);
  });
});

describe('the examples of GitHub', () => {
  it('are here', () => {
    expect(payloads.length).toBeGreaterThan(200);
  });

  it.each(payloads)('$name $index has a plan of its kind', ({ name, payload }) => {
    const answer = plan(name, payload);
    const { deleted, action } = payload as { deleted?: boolean; action?: string };
    if (name === 'push') expect(answer.kind).toBe(deleted === true ? 'nothing' : 'range');
    else if (name === 'merge_group') expect(answer.kind).toBe('range');
    else if (/^pull_request(?:_review|_review_comment)?$/.test(name)) {
      expect(answer.kind).toBe(action === 'closed' ? 'nothing' : 'range');
    } else expect(answer.kind).toBe('tree');
    if (answer.kind === 'tree') expect(answer.note).toContain(`'${name}'`);
    for (const { text } of textsOfEvent(payload)) expect(text).not.toBe('');
  });

  it('have the texts of a pull request, and the names of what is pushed', () => {
    const textsOf = (event: string) =>
      new Set(
        payloads
          .filter(({ name }) => name === event)
          .flatMap(({ payload }) => textsOfEvent(payload).map(({ name }) => name)),
      );
    expect([...textsOf('pull_request')].sort()).toEqual([
      'github:pull-request-body',
      'github:pull-request-branch',
      'github:pull-request-title',
    ]);
    expect([...textsOf('push')].sort()).toEqual(['git:branch-name', 'git:tag-name']);
    expect([...textsOf('issues')]).toEqual([]);
  });
});
