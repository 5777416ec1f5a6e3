import { describe, expect, it } from 'vitest';
import { type EventFacts, planForEvent } from '../../src/source/range-resolver.ts';

const a = 'a'.repeat(40);
const b = 'b'.repeat(40);
const c = 'c'.repeat(40);
const zero = '0'.repeat(40);

function plan(name: string, payload: unknown, more: Partial<EventFacts> = {}) {
  return planForEvent({ name, payload, ref: null, base: null, head: null, ...more });
}

function pull(more: object = {}, action = 'synchronize') {
  const pull_request = { number: 7, commits: 3, base: { sha: a }, head: { sha: b }, ...more };
  return { action, number: 7, pull_request };
}

function push(more: object = {}) {
  const repository = { default_branch: 'main' };
  return { ref: 'refs/heads/topic', before: a, after: b, commits: [{}, {}], repository, ...more };
}

describe('the plan for an event', () => {
  it('takes the head of a pull request against its base', () => {
    expect(plan('pull_request', pull())).toMatchObject({
      kind: 'range',
      head: b,
      base: a,
      commitCount: 3,
      headRef: 'refs/pull/7/head',
      note: '',
    });
    expect(plan('pull_request_review', pull({ commits: undefined }))).toMatchObject({
      kind: 'range',
      commitCount: null,
    });
  });

  it('reads a fork whose repository was deleted', () => {
    const payload = pull({ head: { sha: b, repo: null, user: null } }, 'opened');
    expect(plan('pull_request', payload)).toMatchObject({ kind: 'range', head: b, base: a });
  });

  it('keeps the commits of a pull_request_target out of the workspace', () => {
    const answer = plan('pull_request_target', pull());
    expect(answer).toMatchObject({ kind: 'range', head: b, isByApiOnly: true });
    expect(plan('pull_request', pull())).toMatchObject({ isByApiOnly: false });
  });

  it('takes the merged commit when a pull request was merged, nothing when it was not', () => {
    const merged = pull({ merged: true, merge_commit_sha: c }, 'closed');
    expect(plan('pull_request', merged)).toMatchObject({ kind: 'range', head: c, base: a });
    expect(plan('pull_request', pull({ merged: false }, 'closed')).kind).toBe('nothing');
  });

  it('takes what a push brought', () => {
    expect(plan('push', push())).toMatchObject({
      kind: 'range',
      head: b,
      base: a,
      knownBranch: 'main',
      isRewritten: false,
      commitCount: 2,
    });
  });

  it('compares a new branch with the default branch, and the first push with nothing', () => {
    const created = push({ before: zero, created: true, commits: [] });
    expect(plan('push', created)).toMatchObject({ base: null, knownBranch: 'main' });
    const first = push({ ref: 'refs/heads/main', before: zero });
    expect(plan('push', first)).toMatchObject({ base: null, knownBranch: null });
    const longZero = push({ before: '0'.repeat(64), after: 'd'.repeat(64) });
    expect(plan('push', longZero)).toMatchObject({ base: null, head: 'd'.repeat(64) });
  });

  it('takes the default branch as known too when a branch was rewritten', () => {
    expect(plan('push', push({ forced: true }))).toMatchObject({ base: a, isRewritten: true });
    const main = push({ ref: 'refs/heads/main', forced: true });
    expect(plan('push', main)).toMatchObject({ isRewritten: false, knownBranch: null });
  });

  it('takes a tag against the default branch', () => {
    const tag = push({ ref: 'refs/tags/v1', before: zero, commits: [] });
    expect(plan('push', tag)).toMatchObject({ head: b, base: null, knownBranch: 'main' });
  });

  it('has nothing to do for a deleted reference', () => {
    expect(plan('push', push({ deleted: true, after: zero }))).toEqual({
      kind: 'nothing',
      note: 'refs/heads/topic was deleted',
    });
  });

  it('does not trust a list of commits that GitHub has cut', () => {
    const commits = Array.from({ length: 2048 }, () => ({}));
    expect(plan('push', push({ commits }))).toMatchObject({ commitCount: null });
  });

  it('takes a merge group by its base', () => {
    const payload = { merge_group: { base_sha: a, head_sha: b, base_ref: 'refs/heads/main' } };
    expect(plan('merge_group', payload)).toMatchObject({ kind: 'range', head: b, base: a });
  });

  it('scans the tree for every other event and names it', () => {
    for (const name of [
      'schedule',
      'workflow_dispatch',
      'issue_comment',
      'release',
      'workflow_run',
    ]) {
      const answer = plan(name, {});
      expect(answer.kind).toBe('tree');
      expect(answer.note).toContain(`'${name}'`);
    }
  });

  it('lets the user decide', () => {
    expect(plan('push', push(), { base: 'main', head: 'topic' })).toMatchObject({
      kind: 'range',
      base: 'main',
      head: 'topic',
    });
    expect(plan('schedule', null, { base: 'v1' })).toMatchObject({ base: 'v1', head: 'HEAD' });
    expect(plan('push', push(), { head: 'topic' }).kind).toBe('tree');
  });

  it('scans the tree when a payload is not as documented, and says where', () => {
    for (const payload of [null, {}, [], 'x', { pull_request: { number: 'x' } }]) {
      expect(plan('pull_request', payload).kind).toBe('tree');
    }
    expect(plan('push', push({ after: '--upload-pack=x' })).note).toContain('after');
    expect(plan('merge_group', { merge_group: {} }).note).toContain('merge_group.base_sha');
  });
});
