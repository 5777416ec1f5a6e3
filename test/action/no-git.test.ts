import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FakeGitHub } from '../support/fake-github.ts';
import { GitApi } from '../support/git-api.ts';
import { makeDirectory } from '../support/git-repository.ts';
import { runStep } from '../support/mini-runner.ts';
import { type PullRequest, pullRequest } from '../support/origin.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await FakeGitHub.start();
});
afterAll(() => github.stop());

const schema = 'version: 1\nvariables: { PORT: { type: port } }\n';
/** What stood at the base: an env file that the schema does not like. */
const old = { 'env.schema.yml': schema, '.env.production': 'PORT=none\n' };

/** The step where actions/checkout found no git and unpacked an archive of the merge. */
async function step({ origin, payload, merge }: PullRequest) {
  github.git = new GitApi(origin);
  const workspace = makeDirectory();
  for (const path of origin.git('ls-tree', '-r', '--name-only', merge).split('\n')) {
    if (path === '') continue;
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), origin.git('show', `${merge}:${path}`));
  }
  const result = await runStep({
    ...{ workspace, event: 'pull_request', payload },
    inputs: { token: 'made-up-token', comment: 'never' },
    env: { GITHUB_API_URL: github.url },
  });
  const { findings, notices } = JSON.parse(readFileSync(result.outputs['report'] ?? '', 'utf8'));
  rmSync(workspace, { recursive: true, force: true });
  const env = findings.filter(({ ruleId }: { ruleId: string }) => ruleId.startsWith('env-'));
  return { code: result.exitCode, env, notices };
}

describe('a pull request without git', () => {
  it('does not fail for what stood at the base', async () => {
    const pull = pullRequest([{ name: 'a', files: { 'src/a.js': 'f();\n' } }], old);
    const { code, env, notices } = await step(pull);
    expect(env).toMatchObject([{ ruleId: 'env-bad-format', new: false }]);
    expect(code).toBe(0);
    expect(notices).toEqual([]);
  });

  it('fails for what it brings', async () => {
    const bad = { '.env.production': 'PORT=none\n' };
    const good = { ...old, '.env.production': 'PORT=80\n' };
    const { code, env } = await step(pullRequest([{ name: 'a', files: bad }], good));
    expect(env).toMatchObject([{ ruleId: 'env-bad-format', new: true }]);
    expect(code).toBe(1);
  });

  it('says so where GitHub does not tell the state before', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 101 }, (_, at) => [`src/f${at}.txt`, `${at}\n`]),
    );
    const after = Object.fromEntries(Object.keys(files).map((path) => [path, 'x\n']));
    const pull = pullRequest([{ name: 'a', files: after }], { ...old, ...files });
    const { code, env, notices } = await step(pull);
    expect(env).toMatchObject([{ ruleId: 'env-bad-format', new: true }]);
    expect(code).toBe(1);
    expect(notices).toMatchObject([{ message: expect.stringContaining('counts as new') }]);
  });
});
