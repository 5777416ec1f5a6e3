import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type ApiOptions, GitHubApi } from '../../src/io/github-api.ts';
import { FakeGitHub, type Fault } from '../support/fake-github.ts';

const shape = z.object({ name: z.string() });
const broken: Fault = { status: 502, body: {} };

describe('the API of GitHub', () => {
  let github: FakeGitHub;
  beforeEach(async () => {
    github = await FakeGitHub.start();
  });
  afterEach(() => github.stop());

  const api = (options: Partial<ApiOptions> = {}) =>
    new GitHubApi({ url: github.url, token: 'made-up', repository: 'octo/example', ...options });

  it('is asked five times, and nobody waits after the last answer', async () => {
    let answered = 0;
    github.fault = () => {
      answered = performance.now();
      return broken;
    };
    const answer = await api({ backoffMs: 40 }).get('/x', {}, shape);
    expect(performance.now() - answered).toBeLessThan(400);
    expect(answer).toEqual({ kind: 'failed', reason: 'GitHub answered 502' });
    expect(github.calls).toHaveLength(5);
  });

  it('is asked what the last attempt did after all', async () => {
    github.fault = () => broken;
    const done = await api({ backoffMs: 1 }).post('/x', {}, async () => github.calls.length === 5);
    expect(done).toMatchObject({ kind: 'ok' });
  });

  it.each<[string, Fault]>([
    ['never answers', 'hang'],
    ['answers and never comes to an end', 'stall'],
  ])('is given up when it %s', async (_, fault) => {
    github.fault = () => fault;
    const asked = performance.now();
    const answer = await api({ timeoutMs: 600, requestMs: 200, backoffMs: 10 }).get(
      '/x',
      {},
      shape,
    );
    expect(answer).toEqual({ kind: 'failed', reason: 'GitHub took too long' });
    expect(performance.now() - asked).toBeLessThan(3000);
  });

  it('is left at once when the run is ended', async () => {
    github.fault = () => 'hang';
    const run = new AbortController();
    setTimeout(() => run.abort(), 50);
    const answer = await api({ signal: run.signal }).get('/x', {}, shape);
    expect(answer).toEqual({ kind: 'failed', reason: 'the run was ended' });
  });
});
