import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { makeDirectory, repositoryOf, type TestRepository } from '../support/git-repository.ts';
import {
  bundle,
  cliEnvironment,
  leakyLine,
  placesOf,
  planted,
  runCli,
} from '../support/run-cli.ts';

/**
 * A history that takes a few seconds: many blobs of ordinary text of which no two share a line, the
 * newest with a key.
 */
let large: TestRepository;

beforeAll(() => {
  const lines = Array.from(
    { length: 40 },
    (_, at) => `: password = get("${fill(30, 'letters', at)}") # ${'lorem ipsum '.repeat(8)}\n`,
  );
  const text = (version: number): string =>
    lines.map((line) => `line ${version}${line}`.repeat(20)).join('');
  large = repositoryOf(
    [
      ...Array.from({ length: 3_000 }, (_, at) => ({
        name: `c${at}`,
        files: { [`src/${at % 50}.txt`]: text(at) },
      })),
      { name: 'last', files: { 'a.js': leakyLine } },
    ],
    { checkout: false },
  );
});
afterAll(() => large.remove());

describe('Ctrl-C', () => {
  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
    'ends a long scan by %s with a report of what was found until then',
    async (signal) => {
      const { code, stdout, stderr } = await runCli(['scan', '--history', '--format', 'json'], {
        cwd: large.path,
        onStart: (child) => setTimeout(() => child.kill(signal), 1_000),
      });
      expect(stderr).not.toContain('bug in watertight');
      const report = JSON.parse(stdout);
      expect(report.coverage.complete).toBe(false);
      expect(report.coverage.skipped).toEqual([{ path: '.', reason: 'timeout', bytes: null }]);
      expect(report.coverage.blobs).toBeLessThan(3_001);
      // The newest commit is read first, so its key may have been found.
      const isFound = placesOf(report.findings).includes('stripe-secret-key a.js 1');
      expect(report.verdict.status).toBe(isFound ? 'findings' : 'incomplete');
      expect(code).toBe(isFound ? 1 : 3);
    },
  );

  it('is told on the screen', async () => {
    const { code, stdout } = await runCli(['audit'], {
      cwd: large.path,
      onStart: (child) => setTimeout(() => child.kill('SIGINT'), 1_000),
    });
    expect(stdout).toMatch(/incomplete|not looked at/i);
    expect([1, 3]).toContain(code);
  });
});

describe('a pipe that closes', () => {
  it.each([
    ['the report', ['scan', '--format', 'csv']],
    ['the list of rules', ['rules']],
  ])('ends %s quietly, with the exit code of the run', async (_, args) => {
    const cwd = makeDirectory();
    writeFileSync(join(cwd, 'a.js'), leakyLine.repeat(5_000));
    const script = `set -o pipefail; "$0" "$@" | head -1`;
    const { code, stdout, stderr } = await new Promise<{
      code: number | null;
      stdout: string;
      stderr: string;
    }>((resolve) => {
      const child = execFile(
        'bash',
        ['-c', script, process.execPath, bundle, ...args],
        { cwd, env: cliEnvironment },
        (_error, out, err) => resolve({ code: child.exitCode, stdout: out, stderr: err }),
      );
    });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).not.toMatch(/EPIPE|bug in watertight|node:/);
    expect(stdout + stderr).not.toContain(planted.stripe.slice(8, 16));
    expect(code).toBe(args[0] === 'scan' ? 1 : 0);
  });
});
