import type { Git } from '../io/git.ts';
import { gitFailure } from '../io/git-error.ts';
import { hasPromisorPack, mayBePartial } from '../io/repository.ts';
import { blobsAt } from './base-blobs.ts';
import { RawLogParser, rawLogArgs } from './raw-log.ts';

/** True when objects may be missing here by agreement with a remote. */
export function isPartialClone(git: Git): boolean {
  if (hasPromisorPack(git)) return true;
  if (!mayBePartial(git)) return false;
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
 * @param walk options of `rev-list` on which commits are visited.
 * @throws {GitError} when git cannot walk the commits.
 */
export async function absentObjects(
  git: Git,
  revisions: string,
  walk: readonly string[] = [],
): Promise<ReadonlySet<string>> {
  const args = ['rev-list', ...walk, '--objects', '--no-object-names', '--missing=print'];
  const answer = await git.askLater([...args, '--stdin'], { input: revisions });
  if (answer.exitCode !== 0) throw gitFailure('rev-list', answer.exitCode, answer.stderr);
  const absent = new Set<string>();
  for (const line of answer.stdout.toString('latin1').split('\n')) {
    if (line.startsWith('?')) absent.add(line.slice(1));
  }
  return absent;
}

/**
 * Ids of objects in the whole trees of a range's commits that are not here.
 *
 * More than `absentObjects` tells: that leaves out what the commits before the range have too, be
 * it at another path, while a commit of the range may well bring such a blob back.
 *
 * @param revisions lines for `--stdin`.
 */
export async function absentInTrees(git: Git, revisions: string): Promise<ReadonlySet<string>> {
  const commits = await git.askLater(['rev-list', '--stdin'], { input: revisions });
  if (commits.exitCode !== 0) throw gitFailure('rev-list', commits.exitCode, commits.stderr);
  if (commits.stdout.length === 0) return new Set();
  return absentObjects(git, commits.stdout.toString('latin1'), ['--no-walk']);
}

/** Those of `absent` that commits of a range bring to a path. */
export async function broughtBy(
  git: Git,
  revisions: string,
  absent: ReadonlySet<string>,
): Promise<readonly string[]> {
  if (absent.size === 0) return [];
  const brought = new Set<string>();
  const parser = new RawLogParser({
    onCommit: () => undefined,
    onEntry: ({ blob }) => {
      if (absent.has(blob)) brought.add(blob);
    },
  });
  const answer = await git.askLater([...rawLogArgs, '--stdin'], { input: revisions });
  parser.feed(answer.stdout);
  return [...brought];
}

/** Id of the tree of a commit, without asking for the tree itself. */
export function treeOf(git: Git, commit: string): string | undefined {
  const text = git.tryText(['cat-file', 'commit', commit]);
  return /^tree ([0-9a-f]+)$/m.exec(text ?? '')?.[1];
}

/**
 * Ids of trees that are not here, of the commits just outside a range: each commit of the range is
 * compared with its parents, also with those that are not in it.
 *
 * @param revisions lines for `--stdin`: an id, or `^` and an id.
 */
export async function absentParentTrees(git: Git, revisions: string): Promise<readonly string[]> {
  const answer = await git.askLater(['rev-list', '--boundary', '--stdin'], { input: revisions });
  const lines = answer.stdout.toString('latin1').split('\n');
  const commits = lines.filter((line) => line.startsWith('-')).map((line) => line.slice(1));
  if (commits.length === 0) return [];
  // `cat-file -e` would do for one tree, but tries to fetch each that is not here.
  return [...(await absentObjects(git, commits.join('\n'), ['--no-walk', '--filter=blob:none']))];
}

/**
 * Ids of blobs of `tree` that are not here, at paths that commits of a range touch, also where a
 * later one takes the change back; null when the tree is not here, or not whole.
 *
 * @param revisions lines for `--stdin`.
 */
export async function absentBlobsOf(
  git: Git,
  tree: string,
  revisions: string,
): Promise<readonly string[] | null> {
  if (git.ask(['ls-tree', '-r', tree]).exitCode !== 0) return null;
  const absent = await absentObjects(git, `${tree}\n`);
  if (absent.size === 0) return [];
  const paths = new Set<string>();
  const parser = new RawLogParser({
    onCommit: () => undefined,
    onEntry: ({ path }) => paths.add(path),
  });
  const answer = await git.askLater([...rawLogArgs, '--stdin'], { input: revisions });
  parser.feed(answer.stdout);
  return [...new Set(blobsAt(git, tree, paths).values())].filter((id) => absent.has(id));
}

/** Commits as `git log --stdin` and `git rev-list --stdin` read them. */
export function revisionLines(commits: {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}): string {
  return [...commits.include, ...commits.exclude.map((id) => `^${id}`), ''].join('\n');
}
