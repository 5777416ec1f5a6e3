import type { Git } from '../io/git.ts';
import { gitFailure } from '../io/git-error.ts';

/** True when objects may be missing here by agreement with a remote. */
export function isPartialClone(git: Git): boolean {
  const keys = '^(remote\\..*\\.promisor|extensions\\.partialclone)$';
  return git.ask(['config', '--get-regexp', keys]).exitCode === 0;
}

/**
 * Ids of objects in a range of commits that are not here.
 *
 * Asked of `rev-list`, since `cat-file` ends with an error at the first object that it may not
 * fetch. https://git-scm.com/docs/git-rev-list#Documentation/git-rev-list.txt---missingltmissing-actiongt
 *
 * @param revisions lines for `--stdin`: an id, or `^` and an id.
 * @throws {GitError} when git cannot walk the commits.
 */
export async function absentObjects(git: Git, revisions: string): Promise<ReadonlySet<string>> {
  const args = ['rev-list', '--objects', '--no-object-names', '--missing=print', '--stdin'];
  const answer = await git.askLater(args, { input: revisions });
  if (answer.exitCode !== 0) throw gitFailure('rev-list', answer.exitCode, answer.stderr);
  const absent = new Set<string>();
  for (const line of answer.stdout.toString('latin1').split('\n')) {
    if (line.startsWith('?')) absent.add(line.slice(1));
  }
  return absent;
}

/** Commits as `git log --stdin` and `git rev-list --stdin` read them. */
export function revisionLines(commits: {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}): string {
  return [...commits.include, ...commits.exclude.map((id) => `^${id}`), ''].join('\n');
}
