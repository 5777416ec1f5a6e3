import type { Git } from '../io/git.ts';
import type { GitRemote } from '../io/git-remote.ts';
import { InputError } from '../model/errors.ts';
import type { RangePlan } from './range-resolver.ts';
import { findCommit, isFullId, mergeBases, printable } from './revisions.ts';
import { boundaryIn, isShallowNow } from './shallow.ts';

/** Commits that are here, ready to be scanned. */
export interface ResolvedRange {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Commit that the range is said to start from, null when there is none. */
  readonly base: string | null;
  readonly head: string;
  /** Commit whose tree stands for the state before the range, null when nothing does. */
  readonly baseTree: string | null;
  readonly range: 'exact' | 'approximate';
  /** True when some commits of the range are not here: the scan cannot be called complete. */
  readonly isCut: boolean;
  readonly note: string;
}

/** The range cannot be had; `reason` says why, as the end of a sentence. */
export interface Unresolved {
  readonly reason: string;
}

/** Commits that are fetched at a time while the edge of a shallow clone lies in the range. */
const deepenings = [50, 200, 1000, 5000] as const;
/** Deeper than this, a depth is no help against fetching everything. */
const maxDepth = 5000;

/**
 * Finds the commits of a plan, and fetches those that a shallow or partial clone lacks.
 *
 * A range counts as exact when no edge of a shallow clone lies between head and base, on either
 * side. Otherwise more is scanned rather than less, and the result says so.
 *
 * @throws {InputError} when the user named a revision that does not exist.
 */
export async function resolveRange(
  git: Git,
  remote: GitRemote | undefined,
  plan: RangePlan,
): Promise<ResolvedRange | Unresolved> {
  const search = new Search(git, remote, plan);
  return search.resolve();
}

class Search {
  readonly #git: Git;
  readonly #remote: GitRemote | undefined;
  readonly #plan: RangePlan;
  readonly #notes: string[] = [];
  /** Why the last fetch brought nothing. */
  #reason = 'this clone has no remote that can be fetched from';

  constructor(git: Git, remote: GitRemote | undefined, plan: RangePlan) {
    this.#git = git;
    this.#remote = remote;
    this.#plan = plan;
    if (plan.note !== '') this.#notes.push(plan.note);
  }

  async resolve(): Promise<ResolvedRange | Unresolved> {
    const plan = this.#plan;
    const depth = Math.min((plan.commitCount ?? 49) + 1, maxDepth);
    const head = await this.#commit(plan.head, depth, plan.headRef);
    if (head === undefined) return this.#unresolved(plan.head);
    const known = await this.#knownCommits(head);
    if (known === undefined) return this.#unresolved(plan.base ?? '');
    await this.#deepen(head, known, depth);
    const isCut = boundaryIn(this.#git, [head], known).length > 0;
    const isWide = !isCut && boundaryIn(this.#git, known, [head]).length > 0;
    if (isCut) this.#notes.push(`some commits before its oldest are not here: ${this.#reason}`);
    if (isWide) this.#notes.push('it may hold commits of the base, whose history is not all here');
    const bases = known.flatMap((id) => mergeBases(this.#git, id, head));
    const [base = null] = known;
    return {
      include: [head],
      exclude: known,
      base,
      head,
      baseTree: bases[0] ?? base,
      range: isCut || isWide ? 'approximate' : 'exact',
      isCut,
      note: this.#notes.join('; '),
    };
  }

  /** The commits that count as known; undefined when they are needed and cannot be had. */
  async #knownCommits(head: string): Promise<readonly string[] | undefined> {
    const { base, knownBranch, isRewritten } = this.#plan;
    const named = base === null ? undefined : await this.#commit(base, 1, null);
    const isNeeded = named === undefined || isRewritten;
    const branch = isNeeded && knownBranch !== null ? await this.#branch(knownBranch) : undefined;
    if (named === undefined && base !== null) {
      if (knownBranch === null && !this.#isPush) return undefined;
      this.#notes.push(
        branch === undefined
          ? 'what it started from is gone, so all of its history was taken'
          : `what it started from is gone, so it was compared with '${printable(knownBranch ?? '')}'`,
      );
    }
    const known = [named, branch, this.#mergedBase(head)];
    return [...new Set(known.filter((id) => id !== undefined))];
  }

  /** A push that rewrote its branch is scanned whole rather than not at all. */
  get #isPush(): boolean {
    return this.#plan.headRef?.startsWith('refs/heads/') === true;
  }

  /** The tip of the base in the merge that a checkout of a pull request stands at. */
  #mergedBase(head: string): string | undefined {
    const text = this.#git.tryText(['cat-file', 'commit', 'HEAD']);
    if (text === undefined) return undefined;
    const header = text.slice(0, text.indexOf('\n\n'));
    const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent]) => parent);
    const [first, second, ...more] = parents;
    if (second !== head || more.length > 0 || first === undefined) return undefined;
    return findCommit(this.#git, first);
  }

  /** Id of a revision that is here, or was fetched. */
  async #commit(
    revision: string,
    depth: number,
    reference: string | null,
  ): Promise<string | undefined> {
    const here = findCommit(this.#git, revision);
    if (here !== undefined) return here;
    if (!isFullId(revision)) return this.#named(revision);
    if (await this.#fetch([revision], depth)) return findCommit(this.#git, revision);
    // A server that does not give single commits may still name them by a reference.
    if (reference === null || !(await this.#fetch([reference], depth))) return undefined;
    return findCommit(this.#git, revision);
  }

  /** A branch or tag that the user named and that a checkout of one branch does not have. */
  async #named(revision: string): Promise<string> {
    const tracked = findCommit(this.#git, `refs/remotes/origin/${revision}`);
    if (tracked !== undefined) return tracked;
    for (const kind of ['heads', 'tags']) {
      const id = await this.#remote?.find(`refs/${kind}/${revision}`);
      if (id === undefined) continue;
      if (!(await this.#fetch([id], deepenings[0]))) break;
      const commit = findCommit(this.#git, id);
      if (commit !== undefined) return commit;
    }
    throw new InputError(
      `unknown revision '${printable(revision)}'; check the name, or fetch it before`,
    );
  }

  async #branch(name: string): Promise<string | undefined> {
    const id = await this.#remote?.find(`refs/heads/${name}`);
    if (id !== undefined && isFullId(id)) return this.#commit(id, 1, `refs/heads/${name}`);
    return findCommit(this.#git, `refs/remotes/origin/${name}`);
  }

  /** Moves the edge of a shallow clone until it lies outside the range, or no further. */
  async #deepen(head: string, known: readonly string[], depth: number): Promise<void> {
    if (!isShallowNow(this.#git)) return;
    const isEdgeInside = (): boolean =>
      boundaryIn(this.#git, [head], known).length > 0 ||
      boundaryIn(this.#git, known, [head]).length > 0;
    if (!isEdgeInside()) return;
    // The depth that the event suggests is enough when the base did not move on.
    if (boundaryIn(this.#git, [head], known).length > 0) {
      if (!(await this.#fetch([head], depth))) return;
    }
    for (const more of deepenings) {
      if (!isEdgeInside()) return;
      if (!(await this.#fetchMore([head, ...known], `--deepen=${more}`))) return;
    }
    if (isEdgeInside()) await this.#fetchMore([head, ...known], '--unshallow');
  }

  async #fetch(wanted: readonly string[], depth: number): Promise<boolean> {
    return this.#fetchMore(wanted, isShallowNow(this.#git) ? `--depth=${depth}` : undefined);
  }

  async #fetchMore(wanted: readonly string[], history: string | undefined): Promise<boolean> {
    if (this.#remote === undefined) return false;
    const { succeeded, reason } = await this.#remote.fetch(wanted, history);
    if (!succeeded) this.#reason = reason;
    return succeeded;
  }

  #unresolved(revision: string): Unresolved {
    return { reason: `the commit ${printable(revision)} is not here: ${this.#reason}` };
  }
}
