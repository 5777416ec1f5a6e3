import type { Git } from '../io/git.ts';
import { type Repository, requireRepository } from '../io/repository.ts';
import type { CommitRange } from '../model/commit-range.ts';
import { InputError } from '../model/errors.ts';
import { splitNul } from './base-blobs.ts';
import { modes } from './blob-scan.ts';
import { type CommitSet, commitSource } from './commit-source.ts';
import { textSource } from './named-texts.ts';
import type { RepositoryOptions } from './options.ts';
import { revisionLines } from './partial-clone.ts';
import { findCommit, isNullId, mergeBases, requireCommit, requireCommits } from './revisions.ts';
import { edgeOf } from './shallow.ts';
import type { Source } from './source.ts';
import { withRange } from './with-range.ts';

export interface RangeOptions extends RepositoryOptions {
  readonly range: CommitRange;
}

/**
 * What `HEAD` brings that `BASE` has not: every blob of every commit in between, also of those
 * whose change a later commit takes back.
 *
 * A name of zeros is what git gives a hook that runs before a push, for a branch that is not there:
 * as base it means all that no branch of a remote has, as head that there is nothing to look at.
 * https://git-scm.com/docs/githooks#_pre_push
 *
 * @throws {InputError} outside a repository, and when a revision is unknown.
 */
export function rangeSource(options: RangeOptions): Source {
  const repository =
    options.repository ?? requireRepository(options.cwd, 'a range of commits', options);
  const { git } = repository;
  const { base: baseRef, head: headRef, isSymmetric } = options.range;
  if (isNullId(headRef)) {
    const rangeNote = 'the branch is deleted, so there is nothing to look at';
    return withRange(textSource([], options), { mode: 'diff', range: 'exact', rangeNote });
  }
  if (isNullId(baseRef)) return unpushedSource(repository, headRef, options);
  const [base, head] = requireCommits(git, baseRef, headRef);
  const bases = isSymmetric ? mergeBases(git, base, head) : [base];
  if (bases.length === 0 && !repository.isShallow) {
    throw new InputError(`'${baseRef}' and '${headRef}' share no history; use BASE..HEAD instead`);
  }
  const { isCut, ...edge } = edgeOf(git, repository, [head], [base]);
  return commitSource(
    git,
    {
      include: [head],
      exclude: [base],
      baseTree: bases[0] ?? base,
      range: {
        mode: 'diff',
        base: bases[0] ?? base,
        head,
        ...edge,
      },
      isCut,
      judgesOnlyNew: true,
    },
    options,
  );
}

/** What no branch of a remote has, as far as this clone knows of them. */
function unpushedSource(repository: Repository, headRef: string, options: RangeOptions): Source {
  const { git } = repository;
  const head = requireCommit(git, headRef);
  const exclude = remoteTips(git);
  const known = newestKnown(git, head, exclude);
  const { isCut, rangeNote, range } = edgeOf(git, repository, [head], exclude);
  const compared = 'compared with what the branches of the remotes have';
  return commitSource(
    git,
    {
      ...{ include: [head], exclude, baseTree: known, isCut, judgesOnlyNew: true },
      range: {
        ...{ mode: 'diff', base: known, head, range },
        rangeNote: [compared, rangeNote].filter((text) => text !== '').join('; '),
      },
    },
    options,
  );
}

function remoteTips(git: Git): string[] {
  const format = '--format=%(objecttype) %(objectname)';
  const listing = git.read(['for-each-ref', format, 'refs/remotes/']).toString('latin1');
  const tips = listing.split('\n').flatMap((line) => {
    const [type, id = ''] = line.split(' ');
    return type === 'commit' ? [id] : [];
  });
  return [...new Set(tips)];
}

/** The last commit of `head` that is known; null when all of its history is new. */
function newestKnown(git: Git, head: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const input = revisionLines({ include: [head], exclude: known });
  const listing = git.ask(['rev-list', '--boundary', '--stdin'], { input }).stdout;
  const lines = listing.toString('latin1').split('\n').slice(0, -1);
  if (lines.length === 0) return head;
  const edge = lines.flatMap((line) => (line.startsWith('-') ? [line.slice(1)] : []));
  if (edge.length < 2) return edge[0] ?? null;
  const newest = git.tryText(['merge-base', '--independent', ...edge.slice(0, 100)]);
  return newest?.split('\n')[0] ?? null;
}

export interface HistoryOptions extends RepositoryOptions {
  /** All references instead of `HEAD` alone. */
  readonly all?: boolean;
}

/**
 * Every blob that the history of `HEAD`, or of all references, ever held.
 *
 * A repository without a commit gives nothing and is complete.
 *
 * @throws {InputError} outside a repository.
 */
export function historySource(options: HistoryOptions): Source {
  const repository = options.repository ?? requireRepository(options.cwd, 'the history', options);
  const { git } = repository;
  const head = findCommit(git, 'HEAD');
  const tips = head === undefined ? [] : [head];
  const loose: { blob: string; path: string }[] = [];
  if (options.all === true) addReferences(git, tips, loose);
  return commitSource(
    git,
    historySet(git, repository, [...new Set(tips)], loose, options.all === true),
    options,
  );
}

function historySet(
  git: Git,
  repository: Repository,
  include: readonly string[],
  loose: CommitSet['loose'],
  allTags: boolean,
): CommitSet {
  const { isCut, ...edge } = edgeOf(git, repository, include, []);
  return {
    include,
    exclude: [],
    loose: loose ?? [],
    baseTree: null,
    range: {
      mode: 'history',
      base: null,
      head: include[0] ?? null,
      ...edge,
    },
    isCut,
    judgesOnlyNew: false,
    allTags,
  };
}

/** Adds what every reference names: commits, and the blobs that a tag may name directly. */
function addReferences(git: Git, tips: string[], loose: { blob: string; path: string }[]): void {
  const format = '%(objecttype) %(objectname) %(refname)';
  const listing = git.read(['for-each-ref', `--format=${format}`]).toString('utf8');
  for (const line of listing.split('\n')) {
    const [type, id, ...name] = line.split(' ');
    if (type === 'commit' && id !== undefined) tips.push(id);
    else if (type !== undefined && id !== undefined && type !== '') {
      addTagged(git, id, name.join(' '), tips, loose);
    }
  }
}

/** A tag can name a commit, a tree, a blob or another tag. */
function addTagged(
  git: Git,
  id: string,
  name: string,
  tips: string[],
  loose: { blob: string; path: string }[],
): void {
  const target = git.tryText(['rev-parse', '--verify', '--quiet', `${id}^{}`]) ?? id;
  const type = git.tryText(['cat-file', '-t', target]);
  if (type === 'commit') tips.push(target);
  else if (type === 'blob') loose.push({ blob: target, path: name });
  else if (type === 'tree') {
    for (const entry of splitNul(git.read(['ls-tree', '-r', '-z', target]))) {
      const tab = entry.indexOf(9);
      const [mode, , blob = ''] = entry.toString('latin1', 0, tab).split(' ');
      if (mode === modes.submodule) continue;
      loose.push({ blob, path: `${name}/${entry.toString('utf8', tab + 1, entry.length)}` });
    }
  }
}
