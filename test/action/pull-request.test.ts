import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { makeDirectory } from '../support/git-repository.ts';
import { runStep } from '../support/mini-runner.ts';
import { checkoutOf, pullRequest } from '../support/origin.ts';

const key = `sk_live_${fill(48, 'base62', 3)}`;
const random = key.slice(8);
const event = 'pull_request';

const clones = [
  ['a full clone', 0],
  ['a clone of depth 1', 1],
  ['a clone of depth 2', 2],
] as const;

describe('the Action on a pull request', () => {
  it.each(clones)('finds a planted key from %s, annotates it and fails', async (_, depth) => {
    const { origin, payload, merge } = pullRequest([
      { name: 'a', files: { 'src/app.js': 'start();\n' } },
      { name: 'b', files: { 'src/pay.js': `const x = 1;\nstripe("${key}");\n` } },
    ]);
    const workspace = checkoutOf(origin, merge, depth);
    const step = await runStep({ workspace, event, payload });
    expect(step.raw).not.toContain(random.slice(0, 8));
    expect(step.exitCode).toBe(1);
    expect(step.annotations).toContainEqual(
      expect.objectContaining({
        name: 'error',
        properties: expect.objectContaining({ file: 'src/pay.js', line: '2' }),
      }),
    );
    expect(step.outputs).toMatchObject({
      ...{ verdict: 'findings', complete: 'true', leaks: '1', 'new-findings': '1', range: 'exact' },
      head: payload['pull_request'] && origin.ids.get('b'),
    });
    expect(step.summary).toContain('src/pay.js');
    const report = JSON.parse(readFileSync(step.outputs['report'] ?? '', 'utf8'));
    expect(report.findings[0]).toMatchObject({ ruleId: 'stripe-secret-key', new: true });
    expect(report.findings[0].provenance[0].commit).toBe(origin.ids.get('b'));
  });

  it.each(clones)('is clean without one from %s', async (_, depth) => {
    const { origin, payload, merge } = pullRequest([
      { name: 'a', files: { 'src/app.js': 'start();\n' } },
    ]);
    const step = await runStep({ workspace: checkoutOf(origin, merge, depth), event, payload });
    expect(step.log).not.toMatch(/Error|undefined/);
    expect(step.outputs).toMatchObject({ verdict: 'clean', complete: 'true', findings: '0' });
    expect(step.exitCode).toBe(0);
  });

  it('looks only below the paths that are named, and knows a mistyped one', async () => {
    const files = { 'a.js': `pay("${key}");\n`, 'src/b.js': 'b();\n' };
    const { origin, payload, merge } = pullRequest([{ name: 'a', files }]);
    const named = (paths: string, more = {}) =>
      runStep({
        workspace: checkoutOf(origin, merge, 1),
        event,
        payload,
        inputs: { paths },
        ...more,
      });
    expect((await named('src')).outputs).toMatchObject({ verdict: 'clean', leaks: '0' });
    expect((await named('src a.js')).outputs).toMatchObject({ leaks: '1' });
    expect((await named('src', { event: 'schedule' })).outputs).toMatchObject({ leaks: '0' });
    const mistyped = await named('scr');
    expect(mistyped.exitCode).toBe(2);
    expect(mistyped.annotations[0]?.message).toMatch(/cannot read 'scr'/);
  });

  it('is about the repository that paths names, where a checkout has a path of its own', async () => {
    const { origin, payload, merge } = pullRequest([
      { name: 'a', files: { 'a.js': `pay("${key}");\n` } },
    ]);
    const workspace = makeDirectory();
    renameSync(checkoutOf(origin, merge, 1), join(workspace, 'app'));
    const inputs = { paths: 'app', sarif: 'found.sarif' };
    const step = await runStep({ workspace, event, payload, inputs });
    expect(step.outputs).toMatchObject({ range: 'exact', complete: 'true', leaks: '1' });
    expect(step.annotations[0]).toMatchObject({ properties: { file: 'a.js' } });
    expect(existsSync(join(workspace, 'found.sarif'))).toBe(true);
    const outside = await runStep({ workspace, event, payload, inputs: { paths: '..' } });
    expect(outside.exitCode).toBe(2);
  });

  it('sees a key that a later commit of the same pull request takes out again', async () => {
    const { origin, payload, merge } = pullRequest([
      { name: 'a', files: { 'a.txt': `${key}\n` } },
      { name: 'b', files: { 'a.txt': 'gone\n' } },
    ]);
    const step = await runStep({ workspace: checkoutOf(origin, merge, 1), event, payload });
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({ leaks: '1' });
  });

  it('does not fail on a key that stood at the base', async () => {
    const files = { 'old.txt': `${key}\n` };
    const { origin, payload, merge } = pullRequest(
      [{ name: 'a', files: { 'old.txt': `# moved\n${key}\n` } }],
      files,
    );
    const step = await runStep({ workspace: checkoutOf(origin, merge, 1), event, payload });
    expect(step.outputs).toMatchObject({ verdict: 'clean', 'new-findings': '0', findings: '1' });
    expect(step.exitCode).toBe(0);
  });

  it('takes the policy from the base, and lists what the head changes in it', async () => {
    const allow = 'version: 1\nallow:\n  - { rule: "*", reason: "trust me" }\n';
    const { origin, payload, merge } = pullRequest([
      {
        name: 'a',
        files: {
          'watertight.yml': allow,
          '.watertight-baseline.json': '{"version":1,"findings":[]}',
          'a.txt': `${key} # watertight:allow stripe-secret-key -- mine\n`,
        },
      },
    ]);
    const step = await runStep({ workspace: checkoutOf(origin, merge, 1), event, payload });
    expect(step.exitCode).toBe(1);
    const report = JSON.parse(readFileSync(step.outputs['report'] ?? '', 'utf8'));
    expect(report.suppressed).toEqual([]);
    expect(report.pending.map(({ path }: { path: string }) => path).sort()).toEqual(
      ['.watertight-baseline.json', 'a.txt', 'watertight.yml'].sort(),
    );
  });

  it('never calls a range clean that it could not resolve', async () => {
    const { origin, payload, merge } = pullRequest([{ name: 'a', files: { 'a.txt': 'x\n' } }]);
    const workspace = checkoutOf(origin, merge, 1);
    const { execFileSync } = await import('node:child_process');
    execFileSync('git', ['remote', 'remove', 'origin'], { cwd: workspace });
    const step = await runStep({ workspace, event, payload, env: { GITHUB_SERVER_URL: '' } });
    expect(step.exitCode).toBe(3);
    expect(step.outputs).toMatchObject({ verdict: 'incomplete', complete: 'false' });
  });

  it('prints hostile names so that the runner obeys none of them', async () => {
    const name =
      'x\n::set-output name=verdict::clean\n##[set-output name=verdict]clean\u001b[2J.txt';
    const { origin, payload, merge } = pullRequest([{ name: 'a', files: [[name, `${key}\n`]] }]);
    const step = await runStep({ workspace: checkoutOf(origin, merge, 1), event, payload });
    expect(step.exitCode).toBe(1);
    expect(
      step.commands.filter(
        (command) =>
          !['error', 'warning', 'notice', 'add-mask', 'stop-commands'].includes(command.name),
      ),
    ).toEqual([]);
    expect(step.outputs['verdict']).toBe('findings');
    expect(step.raw).not.toContain('\u001b');
  });
});
