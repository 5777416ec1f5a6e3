import type { Git } from '../io/git.ts';
import { type Repository, shallowText } from '../io/repository.ts';
import { revisionLines } from './partial-clone.ts';
import { isFullId } from './revisions.ts';

/** Commits whose parents a shallow clone does not have; none in a full clone. */
export function shallowCommits(git: Git): ReadonlySet<string> {
  return new Set(shallowText(git).split('\n').filter(isFullId));
}

/** True while some commit here lacks its parents; a fetch may change it. */
export function isShallowNow(git: Git): boolean {
  return shallowText(git) !== '';
}

/** Commits in `include --not exclude` whose parents are not here. */
export function boundaryIn(
  git: Git,
  include: readonly string[],
  exclude: readonly string[],
): readonly string[] {
  const shallow = shallowCommits(git);
  if (shallow.size === 0 || include.length === 0) return [];
  const input = revisionLines({ include, exclude });
  const answer = git.ask(['rev-list', '--stdin'], { input });
  if (answer.exitCode !== 0) return [...shallow];
  return answer.stdout
    .toString('latin1')
    .split('\n')
    .filter((id) => shallow.has(id));
}

/** How well a shallow clone knows a set of commits. */
export interface Edge {
  readonly range: 'exact' | 'approximate';
  readonly rangeNote: string;
  /** True when some commits of the set are not here. */
  readonly isCut: boolean;
}

/** Whether the edge of a shallow clone lies inside a set of commits, or beside it. */
export function edgeOf(
  git: Git,
  repository: Pick<Repository, 'isShallow'>,
  include: readonly string[],
  exclude: readonly string[],
): Edge {
  const exact: Edge = { range: 'exact', rangeNote: '', isCut: false };
  if (!repository.isShallow) return exact;
  if (boundaryIn(git, include, exclude).length > 0) {
    const rangeNote =
      'this clone is shallow and ends inside the range: what stands at its edge counts as added, ' +
      'and earlier commits were not looked at; fetch more of the history';
    return { range: 'approximate', rangeNote, isCut: true };
  }
  if (boundaryIn(git, exclude, include).length === 0) return exact;
  const rangeNote = 'this clone is shallow, so the range may hold commits that the base has too';
  return { range: 'approximate', rangeNote, isCut: false };
}
