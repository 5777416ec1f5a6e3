import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { makeZip } from '../support/make-archive.ts';
import { runStep } from '../support/mini-runner.ts';
import { checkoutOf, pullRequest } from '../support/origin.ts';

const key = `sk_live_${fill(48, 'base62', 3)}`;
const value = fill(24, 'base62', 11);

/** The step on a pull request with one commit, from a checkout of depth 1. */
async function step(
  files: Readonly<Record<string, string | Uint8Array>>,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
) {
  const { origin, payload, merge } = pullRequest([{ name: 'a', files }]);
  const workspace = checkoutOf(origin, merge, 1);
  const result = await runStep({ workspace, event: 'pull_request', payload, inputs, env });
  for (const secret of [key.slice(8), value]) {
    for (let at = 0; at + 8 <= secret.length; at += 1) {
      expect(result.raw + result.summary).not.toContain(secret.slice(at, at + 8));
    }
  }
  return result;
}

const titles = (result: Awaited<ReturnType<typeof step>>) =>
  result.annotations.map(({ properties }) => `${properties['file']} ${properties['title']}`);

describe('a pull request with an archive', () => {
  const files = { 'x.jar': makeZip({ 'lib/a.js': `pay("${key}");\n` }) };

  it('is opened by input archives', async () => {
    const result = await step(files, { archives: 'true' });
    expect(result.outputs).toMatchObject({ verdict: 'findings', complete: 'true', leaks: '1' });
    expect(titles(result).join('\n')).toMatch(/^x\.jar!\/lib\/a\.js .*\(stripe-secret-key\)$/m);
    expect(result.exitCode).toBe(1);
  });

  it('is not opened without it, and the log says so', async () => {
    const result = await step(files, {});
    expect(result.outputs).toMatchObject({ verdict: 'clean', leaks: '0' });
    expect(result.log).toMatch(/1 archive was not opened; option archives scans the files inside/);
  });

  it('is incomplete when it is broken', async () => {
    const broken = { 'x.jar': files['x.jar'].subarray(0, 60) };
    const result = await step(broken, { archives: 'true' });
    expect(result.outputs).toMatchObject({ verdict: 'incomplete', complete: 'false' });
    expect(result.log).toMatch(/x\.jar.*unreadable|unreadable.*x\.jar/);
    expect(result.exitCode).toBe(3);
  });
});

describe('a pull request that holds a secret of the job', () => {
  const files = { 'run.log': `sent with ${value} at noon\n` };
  const env = { SMTP_PASSWORD: value };

  it('is found with env-from: job, by the name of the variable', async () => {
    const result = await step(files, { 'env-from': 'files,job' }, env);
    expect(result.outputs).toMatchObject({ verdict: 'findings', leaks: '1' });
    expect(titles(result).join('\n')).toMatch(/^run\.log .*\(known-value\)$/m);
    expect(result.log).toContain('SMTP_PASSWORD');
    expect(result.exitCode).toBe(1);
  });

  it('is not looked for in files alone', async () => {
    const result = await step(files, {}, env);
    expect(result.log + result.summary).not.toContain('known-value');
  });
});
