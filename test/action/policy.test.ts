import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { FakeGitHub } from '../support/fake-github.ts';
import { GitApi } from '../support/git-api.ts';
import { type CommitSpec, makeDirectory } from '../support/git-repository.ts';
import { runStep, type StepResult } from '../support/mini-runner.ts';
import { checkoutOf, type PullRequest, pullRequest } from '../support/origin.ts';

const key = `sk_live_${fill(48, 'base62', 3)}`;
const other = `sk_live_${fill(48, 'base62', 4)}`;
const config = (text: string) => `version: 1\n${text}`;

let github: FakeGitHub;
beforeAll(async () => {
  github = await FakeGitHub.start();
});
afterAll(() => github.stop());

interface Report {
  findings: {
    ruleId: string;
    severity: string;
    new: boolean;
    location: { path: string };
    args: Record<string, unknown>;
    related: { path: string }[];
    provenance: { commit: string }[];
  }[];
  suppressed: unknown[];
  pending: { path: string }[];
  coverage: { rangeNote: string };
}

/** The report, without hints about a workspace that is empty because there was no checkout. */
function reportOf(step: StepResult): Report {
  const report: Report = JSON.parse(readFileSync(step.outputs['report'] ?? '', 'utf8'));
  return { ...report, findings: report.findings.filter(({ severity }) => severity !== 'info') };
}

/** Runs the step in a checkout of the merge, or where there is no git: by the API. */
async function step(
  { origin, payload, merge }: PullRequest,
  {
    event = 'pull_request',
    workspace = checkoutOf(origin, merge, 1),
    env = {},
    inputs = {},
  }: Partial<Parameters<typeof runStep>[0]> = {},
): Promise<StepResult> {
  github.git = new GitApi(origin);
  const result = await runStep({
    ...{ workspace, event, payload },
    inputs: { token: 'made-up-token', comment: 'never', ...inputs },
    env: { GITHUB_API_URL: github.url, ...env },
  });
  rmSync(workspace, { recursive: true, force: true });
  return result;
}

const outside = () => makeDirectory();

describe('the policy of a pull request', () => {
  it('comes into being with the first one that brings it, and is pending there', async () => {
    const pull = pullRequest([
      {
        name: 'a',
        files: {
          'watertight.yml': config('fail-on: none\n'),
          'env.schema.yml': 'version: 1\nvariables: { A: {} }\n',
        },
      },
    ]);
    const result = await step(pull);
    expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: 'clean' } });
    expect(
      reportOf(result)
        .pending.map(({ path }) => path)
        .sort(),
    ).toEqual(['env.schema.yml', 'watertight.yml']);
  });

  it.each([
    ['a clone', undefined],
    ['the API', outside],
  ])('is that of the base by %s, with its rules and its allowlist', async (_name, workspace) => {
    const own = `acme_${fill(20)}`;
    const rule = `rules: { custom: [{ id: acme-key, title: Acme, pattern: 'acme_[A-Za-z0-9]{20}', keywords: [acme_], severity: high }] }\n`;
    const allow = `allow: [{ rule: stripe-secret-key, paths: ['ok/**'], reason: made up }]\n`;
    const pull = pullRequest(
      [
        {
          name: 'a',
          files: { 'watertight.yml': null, 'a.txt': `${own}\n`, 'ok/b.txt': `${key}\n` },
        },
      ],
      { 'watertight.yml': config(rule + allow) },
    );
    const result = await step(pull, workspace ? { workspace: workspace() } : {});
    const report = reportOf(result);
    expect(result.exitCode).toBe(1);
    expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(['acme-key']);
    expect(report.suppressed).toHaveLength(1);
    expect(report.pending).toEqual([
      { path: 'watertight.yml', change: expect.stringMatching(/removed/) },
    ]);
  });

  it('shows a weaker schema with both places', async () => {
    const schema = (length: number) =>
      `version: 1\nvariables:\n  SECRET_KEY: { type: secret, minLength: ${length} }\n`;
    const pull = pullRequest([{ name: 'a', files: { 'env.schema.yml': schema(8) } }], {
      'env.schema.yml': schema(50),
    });
    const result = await step(pull);
    const [found] = reportOf(result).findings.filter(({ ruleId }) => /weakened/.test(ruleId));
    expect(found).toMatchObject({
      new: true,
      location: { path: 'env.schema.yml', line: 3 },
      related: [{ path: 'env.schema.yml', line: 3 }],
      args: { name: 'SECRET_KEY', before: 50, after: 8 },
    });
    expect(result.exitCode).toBe(1);
  });

  it('does not let a weaker .gitignore pass, nor an old gap fail', async () => {
    const uses = { 'package.json': '{"dependencies":{"dotenv":"16.0.0"}}\n' };
    const weaker = pullRequest([{ name: 'a', files: { '.gitignore': 'dist\n' } }], uses);
    expect(await step(weaker)).toMatchObject({ exitCode: 1, outputs: { 'ignore-problems': '1' } });
    const old = pullRequest([{ name: 'a', files: { 'b.txt': 'x\n' } }], {
      ...uses,
      '.gitignore': 'dist\n',
    });
    expect(await step(old)).toMatchObject({ exitCode: 0, outputs: { 'ignore-problems': '1' } });
  });

  it('is not read in part when GitHub does not give all of it', async () => {
    const pull = pullRequest([{ name: 'a', files: { 'a.txt': 'x\n' } }], {
      'watertight.yml': config('fail-on: low\n'),
    });
    github.fault = (call) => (/contents/.test(call) ? { status: 403, body: {} } : undefined);
    const result = await step(pull, { workspace: outside() });
    github.fault = () => undefined;
    expect(result).toMatchObject({ exitCode: 2, outputs: { verdict: 'error' } });
    expect(result.annotations[0]?.message).toMatch(/of the base from GitHub/);
  });
});

describe('what a pull request brings beside files', () => {
  const plain: Omit<CommitSpec, 'branch'> = { name: 'a', files: { 'a.txt': 'x\n' } };

  it('is scanned: title, text, branch and messages', async () => {
    const pull = pullRequest([{ ...plain, message: `fix\n\nuse ${key} for now` }]);
    const more = pull.payload['pull_request'] as object;
    const payload = {
      ...pull.payload,
      pull_request: { ...more, title: `Rotate ${other}`, body: `old: ${other}` },
    };
    const result = await step({ ...pull, payload });
    expect(result.exitCode).toBe(1);
    const { findings } = reportOf(result);
    expect(findings.map(({ location }) => location.path).sort()).toEqual([
      'git:commit-message',
      'github:pull-request-body',
      'github:pull-request-title',
    ]);
    const [message] = findings.filter(({ location }) => location.path === 'git:commit-message');
    expect(message?.provenance[0]?.commit).toBe(pull.origin.ids.get('a'));
    expect(result.annotations.filter(({ properties }) => properties['file'])).toEqual([]);
    expect(result.raw).not.toContain(key.slice(8, 18));
    expect(result.raw).not.toContain(other.slice(8, 18));
  });

  it('names the file that a secret was moved from', async () => {
    const pull = pullRequest([{ name: 'a', files: { 'old.txt': null, 'new/b.txt': `${key}\n` } }], {
      'old.txt': `${key}\n`,
    });
    for (const workspace of [checkoutOf(pull.origin, pull.merge, 1), outside()]) {
      const result = await step(pull, { workspace });
      expect(reportOf(result).findings).toEqual([
        expect.objectContaining({
          ...{ ruleId: 'stripe-secret-key', new: true },
          args: expect.objectContaining({ movedFrom: 'old.txt' }),
          related: [expect.objectContaining({ path: 'old.txt', line: 1 })],
        }),
      ]);
      expect(result.raw).toMatch(/moved here from old\.txt/);
    }
  });

  it('calls a copy no move', async () => {
    const pull = pullRequest([{ name: 'a', files: { 'b.txt': `${key}\n` } }], {
      'old.txt': `${key}\n`,
    });
    const [found] = reportOf(await step(pull)).findings;
    expect(found?.args['movedFrom']).toBeUndefined();
    expect(found?.new).toBe(true);
  });
});

describe('tokens', () => {
  const leak = () => pullRequest([{ name: 'a', files: { 'a.txt': `${key}\n` } }]);

  it.each([
    ['a fork', { GITHUB_ACTOR: 'somebody' }],
    ['Dependabot', { GITHUB_ACTOR: 'dependabot[bot]' }],
  ])('that may only read are enough for %s', async (_name, env) => {
    github.canWrite = false;
    const result = await step(leak(), { env, inputs: { comment: 'auto' } });
    github.canWrite = true;
    expect(result).toMatchObject({ exitCode: 1, outputs: { leaks: '1', complete: 'true' } });
    expect(result.annotations.filter(({ name }) => name === 'notice')).toHaveLength(1);
  });

  it('need not be there', async () => {
    const result = await step(leak(), { inputs: { token: '', comment: 'auto' } });
    expect(result).toMatchObject({ exitCode: 1, outputs: { complete: 'true' } });
  });
});

describe('pull_request_target', () => {
  it('is read by the API alone, judged by the base, and explained', async () => {
    const pull = pullRequest([
      {
        name: 'a',
        files: { 'a.txt': `${key}\n`, 'watertight.yml': config('fail-on: none\n') },
      },
    ]);
    const base = pull.origin.ids.get('later') ?? '';
    const workspace = checkoutOf(pull.origin, base, 1);
    const result = await step(pull, { event: 'pull_request_target', workspace });
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { leaks: '1', complete: 'true', range: 'exact' },
    });
    const { coverage, pending } = reportOf(result);
    expect(coverage.rangeNote).toMatch(/by the API/);
    expect(pending.map(({ path }) => path)).toEqual(['watertight.yml']);
    expect(result.summary).toMatch(/Never check out, build or run its head/);
    expect(result.annotations).toContainEqual(
      expect.objectContaining({ name: 'warning', message: expect.stringMatching(/pull_request/) }),
    );
  });

  it('is incomplete without a token', async () => {
    const pull = pullRequest([{ name: 'a', files: { 'a.txt': 'x\n' } }]);
    const base = pull.origin.ids.get('later') ?? '';
    const result = await step(pull, {
      ...{ event: 'pull_request_target', workspace: checkoutOf(pull.origin, base, 1) },
      inputs: { token: '' },
    });
    expect(result).toMatchObject({ exitCode: 3, outputs: { complete: 'false' } });
  });
});
