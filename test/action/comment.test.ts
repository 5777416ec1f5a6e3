import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { FakeGitHub } from '../support/fake-github.ts';
import { makeDirectory } from '../support/git-repository.ts';
import { runStep } from '../support/mini-runner.ts';
import { checkoutOf, pullRequest } from '../support/origin.ts';

const key = `sk_live_${fill(48, 'base62', 3)}`;

describe('the comment on a pull request', () => {
  let github: FakeGitHub;
  beforeEach(async () => {
    github = await FakeGitHub.start();
  });
  afterEach(() => github.stop());

  const step = async (content: string, inputs: Record<string, string> = {}) => {
    const { origin, payload, merge } = pullRequest([{ name: 'a', files: { 'a.js': content } }]);
    const workspace = checkoutOf(origin, merge, 1);
    const env = { GITHUB_API_URL: github.url };
    return runStep({
      workspace,
      event: 'pull_request',
      payload,
      inputs: { token: 'made-up-token', ...inputs },
      env,
    });
  };

  it('is written once, found again behind other comments, and marked as resolved', async () => {
    const others = ['first', 'second', 'third'].map((body, index) => ({
      id: 100 + index,
      body,
      user: { login: 'somebody' },
    }));
    github.comments.push(...others);
    const found = await step(`pay("${key}");\n`);
    expect(found.exitCode).toBe(1);
    expect(github.comments).toHaveLength(4);
    expect(github.comments[3]?.body).toContain('a.js');
    expect(github.comments[3]?.body).not.toContain(key.slice(8, 16));
    await step(`pay("${key}");\nagain();\n`);
    expect(github.comments).toHaveLength(4);
    const clean = await step('pay();\n');
    expect(clean.exitCode).toBe(0);
    expect(github.comments).toHaveLength(4);
    expect(github.comments[3]?.body).toMatch(/resolved/);
  });

  it('is none for a remark below the threshold, and one where nothing is to fail the run', async () => {
    const password = `db_password = "${fill(20, 'base62', 11)}"\n`;
    const quiet = await step(password, { 'fail-on': 'critical' });
    expect(quiet.outputs['new-findings']).toBe('1');
    expect(quiet.exitCode).toBe(0);
    expect(github.comments).toEqual([]);
    const told = await step(`pay("${key}");\n`, { 'fail-on': 'none' });
    expect(told.exitCode).toBe(0);
    expect(github.comments).toHaveLength(1);
  });

  it('does not take over a comment that only looks like ours', async () => {
    github.comments.push({
      id: 7,
      body: '<!-- watertight:report -->\nforged',
      user: { login: 'attacker' },
    });
    await step(`pay("${key}");\n`);
    expect(github.comments.map(({ user }) => user.login)).toEqual([
      'attacker',
      'github-actions[bot]',
    ]);
    expect(github.comments[0]?.body).toMatch(/forged/);
  });

  it.each([
    ['an app', 'acme-checks[bot]'],
    ['a person', 'ada'],
  ])('is one as well with the token of %s', async (_, login) => {
    github.login = login;
    github.comments.push({
      id: 7,
      body: '<!-- watertight:report -->\nforged',
      user: { login: 'attacker' },
    });
    await step(`pay("${key}");\n`);
    await step(`pay("${key}");\nagain();\n`);
    expect(github.comments.map(({ user }) => user.login)).toEqual(['attacker', login]);
    expect(github.comments[0]?.body).toMatch(/forged/);
    await step('pay();\n');
    expect(github.comments[1]?.body).toMatch(/resolved/);
  });

  it('is left out without a word on a clean pull request, and with a notice where it may not write', async () => {
    const clean = await step('pay();\n');
    expect(github.comments).toEqual([]);
    expect(clean.annotations).toEqual([]);
    github.canWrite = false;
    const found = await step(`pay("${key}");\n`);
    expect(found.exitCode).toBe(1);
    expect(found.annotations).toContainEqual(
      expect.objectContaining({
        name: 'notice',
        message: expect.stringMatching(/pull-requests: write/),
      }),
    );
  });

  it('is not missed on a clean pull request where the token may not even read comments', async () => {
    github.fault = () => ({ status: 403, body: { message: 'Resource not accessible' } });
    const clean = await step('pay();\n');
    expect(clean.exitCode).toBe(0);
    expect(clean.annotations).toEqual([]);
  });

  it.each([
    ['a server error', /./, { status: 502, body: {} }],
    ['a limit', /./, { status: 429, body: {}, headers: { 'retry-after': '0' } }],
    ['a list that breaks off', /^GET/, 'break off' as const],
  ])('is written once in spite of %s at the first request', async (_, calls, fault) => {
    github.fault = (call, before) => (before === 0 && calls.test(call) ? fault : undefined);
    const found = await step(`pay("${key}");\n`);
    expect(github.comments).toHaveLength(1);
    expect(found.annotations.filter(({ name }) => name === 'notice')).toEqual([]);
    expect(found.exitCode).toBe(1);
  });

  it('is not written twice when GitHub wrote it and then failed', async () => {
    const user = { login: 'github-actions[bot]' };
    github.fault = (call, before) => {
      if (!call.startsWith('POST') || before > 0) return undefined;
      github.comments.push({ id: 9, body: '<!-- watertight:report -->\nours', user });
      return { status: 500, body: {} };
    };
    await step(`pay("${key}");\n`);
    expect(github.comments).toHaveLength(1);
  });

  it('is refused once, with what GitHub answered', async () => {
    github.fault = (call) => (call.startsWith('POST') ? { status: 422, body: {} } : undefined);
    const found = await step(`pay("${key}");\n`);
    expect(github.calls.filter((call) => call.startsWith('POST'))).toHaveLength(1);
    expect(found.annotations.map(({ message }) => message).join()).toMatch(
      /the comment was not written: GitHub answered 422/,
    );
  });

  it('gives way to a longer wait than there is time for, with a notice', async () => {
    const reset = String(Math.ceil(Date.now() / 1000) + 3600);
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
    github.fault = () => ({ status: 403, body: {}, headers });
    const found = await step(`pay("${key}");\n`);
    expect(github.calls).toHaveLength(1);
    expect(found.annotations.map(({ message }) => message).join()).toMatch(
      /the comment was not written: the rate limit of GitHub was reached/,
    );
    expect(found.exitCode).toBe(1);
  });

  it('is never written when that is asked for', async () => {
    await step(`pay("${key}");\n`, { comment: 'never' });
    expect(github.calls).toEqual([]);
  });

  it('is written by a later workflow, on the pull request whose head was judged', async () => {
    const { origin, payload, merge } = pullRequest([
      { name: 'a', files: { 'a.js': `pay("${key}");\n` } },
    ]);
    const workspace = checkoutOf(origin, merge, 1);
    const json = join(makeDirectory(), 'report.json');
    await runStep({ workspace, event: 'pull_request', payload, inputs: { json } });
    const head = { owner: { login: 'octo' } };
    const later = (sha: string) =>
      runStep({
        workspace: makeDirectory(),
        event: 'workflow_run',
        payload: {
          workflow_run: {
            ...{ event: 'pull_request', head_sha: sha, head_branch: 'topic' },
            head_repository: head,
          },
        },
        inputs: { mode: 'merge', paths: json, token: 'made-up-token' },
        env: { GITHUB_API_URL: github.url },
      });
    github.pulls = [{ number: 7, head: { sha: 'a'.repeat(40) } }];
    const moved = await later('b'.repeat(40));
    expect(github.comments).toEqual([]);
    expect(moved.annotations.map(({ message }) => message).join()).toMatch(/no open pull request/);
    await later('a'.repeat(40));
    expect(github.comments[0]?.body).toContain('a.js');
    expect(github.calls.join()).toMatch(/POST \/repos\/[^,]+\/issues\/7\/comments/);
  });
});
