import { execFileSync } from 'node:child_process';
import {
  type CommitSpec,
  gitTestEnvironment,
  makeDirectory,
  repositoryOf,
  type TestRepository,
} from './git-repository.ts';

/** A pull request as GitHub hands it to a workflow: an origin, a merge commit and a payload. */
export interface PullRequest {
  readonly origin: TestRepository;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly merge: string;
}

const base: CommitSpec = {
  name: 'base',
  files: { 'README.md': '# project\n', '.gitignore': '.env\n.env.*\n!.env.example\n' },
};

/**
 * An origin with `main`, a branch `topic` with the given commits, and their merge.
 *
 * @param files what stands at the base beside README and .gitignore
 */
export function pullRequest(
  commits: readonly Omit<CommitSpec, 'branch'>[],
  files: CommitSpec['files'] = {},
): PullRequest {
  const first = { ...base, files: { ...base.files, ...files } };
  const topic = commits.map((commit, index) => ({
    ...commit,
    branch: 'topic',
    ...(index === 0 && !commit.parents ? { parents: ['base'] } : {}),
  }));
  const head = topic.at(-1)?.name ?? 'base';
  const origin = repositoryOf(
    [first, { name: 'later', files: { 'LATER.md': 'more\n' } }, ...topic],
    { bare: false },
  );
  origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  origin.git('config', 'uploadpack.allowFilter', 'true');
  const headId = origin.ids.get(head) ?? '';
  const baseId = origin.ids.get('later') ?? '';
  const tree = origin.git('merge-tree', '--write-tree', baseId, headId).split('\n')[0] ?? '';
  const merge = origin.git('commit-tree', tree, '-p', baseId, '-p', headId, '-m', 'merge');
  origin.git('update-ref', 'refs/pull/1/merge', merge);
  origin.git('update-ref', 'refs/pull/1/head', headId);
  const payload = {
    action: 'opened',
    number: 1,
    pull_request: {
      number: 1,
      ...{
        commits: commits.length,
        base: { sha: baseId, ref: 'main' },
        head: { sha: headId, ref: 'topic' },
      },
      title: 'A change',
      body: null,
    },
    repository: { default_branch: 'main', full_name: 'octo/example' },
  };
  return { origin, payload, merge };
}

/** A checkout of a commit as actions/checkout makes it: detached, from the origin. */
export function checkoutOf(origin: TestRepository, commit: string, depth: number): string {
  const path = makeDirectory();
  const git = (...args: string[]): void => {
    execFileSync('git', args, { cwd: path, env: gitTestEnvironment, stdio: 'pipe' });
  };
  git('init', '--quiet', '--template=', '-b', 'main', '.');
  git('remote', 'add', 'origin', `file://${origin.path}`);
  const limit = depth === 0 ? [] : [`--depth=${depth}`];
  git('fetch', '--quiet', '--no-tags', ...limit, 'origin', commit);
  if (depth === 0)
    git('fetch', '--quiet', '--no-tags', 'origin', '+refs/heads/*:refs/remotes/origin/*');
  git('checkout', '--quiet', '--detach', commit);
  return path;
}
