import type { Git } from '../io/git.ts';
import { GitRemote, type RemoteOptions } from '../io/git-remote.ts';
import type { ApiOptions } from '../io/github-api.ts';
import { findRepository } from '../io/repository.ts';
import { chainSources } from './chain.ts';
import { commitSource } from './commit-source.ts';
import { textsOfEvent } from './event-texts.ts';
import { textSource } from './named-texts.ts';
import type { RepositoryOptions } from './options.ts';
import {
  absentBlobsOf,
  absentInTrees,
  absentObjects,
  absentParentTrees,
  broughtBy,
  isPartialClone,
  revisionLines,
  treeOf,
} from './partial-clone.ts';
import { type EventFacts, planForEvent, type RangePlan } from './range-resolver.ts';
import { type ResolvedRange, resolveRange, type Unresolved } from './resolve-range.ts';
import type { Source } from './source.ts';
import { treeSource } from './tree.ts';
import { withRange } from './with-range.ts';

export interface EventOptions extends RepositoryOptions {
  readonly event: EventFacts;
  /** Where to fetch what a shallow or partial clone lacks; null for never. */
  readonly remote: RemoteOptions | null;
  /** Where to read what git cannot give, null for nowhere. */
  readonly api?: Omit<ApiOptions, 'signal'> | null | undefined;
}

/** Reads files as they stand at a commit that git does not have here; absent ones are left out. */
export type ReadAt = (
  commit: string,
  paths: readonly string[],
) => Promise<ReadonlyMap<string, Uint8Array>>;

export interface OpenedEvent {
  readonly source: Source;
  /** Null where git has the commits of the range. */
  readonly readAt: ReadAt | null;
}

/**
 * What an event on GitHub brings, fetched where a shallow or partial clone lacks it, and read by
 * the API where there is no git, or where the commits must stay outside: `pull_request_target`.
 *
 * Where the range cannot be had the tree is scanned instead, and the scan counts as incomplete.
 * A deleted branch gives nothing and is complete.
 *
 * @throws {InputError} when the user named a revision that does not exist.
 */
export async function openEvent(options: EventOptions): Promise<OpenedEvent> {
  const plan = planForEvent(options.event);
  if (plan.kind === 'nothing') {
    const source = textSource([], options);
    return opened(withRange(source, { range: 'exact', rangeNote: plan.note }));
  }
  if (plan.kind === 'tree') return opened(withRange(treeSource(options), { rangeNote: plan.note }));
  const { source, readAt } = await rangeOf(options, plan);
  const texts = textsOfEvent(options.event.payload);
  const whole = texts.length === 0 ? source : chainSources(source, textSource(texts, options));
  return { source: whole, readAt };
}

function opened(source: Source): OpenedEvent {
  return { source, readAt: null };
}

const noToken: Unresolved = { reason: 'the API of GitHub was not asked, for want of a token' };

/** By git where there is git, and by the API where git does not have all of it. */
async function rangeOf(options: EventOptions, plan: RangePlan): Promise<OpenedEvent> {
  const byGit = plan.isByApiOnly ? null : await resolveByGit(options, plan);
  const isByGit = byGit !== null && 'git' in byGit;
  if (isByGit && !byGit.resolved.isCut) return opened(await commitsOf(byGit, plan, options));
  const byApi = options.api ? await openByApi(options, options.api, plan) : noToken;
  if (!('reason' in byApi)) return isByGit ? opened(byApi.source) : byApi;
  if (isByGit) return opened(await commitsOf(byGit, plan, options));
  const reasons = [byGit, byApi].flatMap((each) =>
    each !== null && 'reason' in each ? [each.reason] : [],
  );
  return opened(insteadOfRange(options, reasons.join('; ')));
}

/** Loaded where it is needed, which is seldom. */
async function openByApi(
  options: EventOptions,
  api: Omit<ApiOptions, 'signal'>,
  plan: RangePlan,
): Promise<OpenedEvent | Unresolved> {
  const { openApiRange } = await import('./api-event.ts');
  return openApiRange({ ...api, signal: options.signal }, plan, options);
}

/** Commits of a clone, and how to have more of them. */
interface GitRange {
  readonly git: Git;
  readonly remote: GitRemote | undefined;
  readonly resolved: ResolvedRange;
}

async function resolveByGit(
  options: EventOptions,
  plan: RangePlan,
): Promise<GitRange | Unresolved> {
  const { git, reason } = gitOf(options);
  if (git === null) return { reason };
  const remote = options.remote === null ? undefined : GitRemote.of(git, options.remote);
  const resolved = await resolveRange(git, remote, plan);
  return 'reason' in resolved ? resolved : { git, remote, resolved };
}

function gitOf({ cwd, signal, repository }: EventOptions): {
  readonly git: Git | null;
  readonly reason: string;
} {
  const found = repository ?? findRepository(cwd, { signal });
  if (found.git !== null) return { git: found.git, reason: '' };
  const reason = found.reason === 'absent' ? 'git was not found' : 'this is no git repository';
  return { git: null, reason };
}

async function commitsOf(
  { git, remote, resolved }: GitRange,
  { head: tip, headRef }: RangePlan,
  options: EventOptions,
): Promise<Source> {
  await fetchAbsent(git, remote, resolved);
  const { include, exclude, base, head, baseTree, range, isCut, note } = resolved;
  return commitSource(
    git,
    {
      ...{ include, exclude, baseTree, isCut, judgesOnlyNew: true },
      // What a push of a tag names is the tag itself, which no reference here may have.
      tags: headRef?.startsWith('refs/tags/') ? [tip] : [],
      range: { mode: 'diff', base, head, range, rangeNote: note },
    },
    options,
  );
}

/** A clone without trees needs one round for the trees, and one for what they name. */
const maxFetches = 4;

/** Brings what the range needs into a partial clone; what does not come is a skip later. */
async function fetchAbsent(
  git: Git,
  remote: GitRemote | undefined,
  resolved: ResolvedRange,
): Promise<void> {
  if (remote === undefined || !isPartialClone(git)) return;
  const lines = revisionLines(resolved);
  for (let round = 0; round < maxFetches; round += 1) {
    const absent = await absentObjects(git, lines);
    if (absent.size === 0) break;
    if (!(await remote.fetchObjects([...absent])).succeeded) return;
  }
  const trees = await absentParentTrees(git, lines);
  if (trees.length > 0) await remote.fetchObjects(trees);
  const again = await broughtBy(git, lines, await absentInTrees(git, lines));
  if (again.length > 0) await remote.fetchObjects(again);
  await fetchBases(git, remote, resolved, lines);
}

/**
 * Brings the versions at the base of what the range changes: without them every old leak beside a
 * change would look like a new one.
 */
async function fetchBases(
  git: Git,
  remote: GitRemote,
  { baseTree }: ResolvedRange,
  lines: string,
): Promise<void> {
  const tree = baseTree === null ? undefined : treeOf(git, baseTree);
  if (tree === undefined) return;
  for (let round = 0; round < maxFetches; round += 1) {
    const absent = await absentBlobsOf(git, tree, lines);
    // Null: the tree itself is not here.
    if (absent?.length === 0) return;
    if (!(await remote.fetchObjects(absent ?? [tree])).succeeded) return;
  }
}

/** The tree where commits were asked for: something to look at, but never a clean bill. */
function insteadOfRange(options: EventOptions, reason: string): Source {
  const rangeNote = `the commits could not be read, so only the tree was scanned: ${reason}`;
  const missing = { path: '.git', reason: 'missing-object', bytes: null } as const;
  return withRange(treeSource(options), { rangeNote }, [missing]);
}
