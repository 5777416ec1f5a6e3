import type { ApiAnswer, GitHubApi } from '../io/github-api.ts';
import { type ApiCommit, commitsShape, compareShape, tagShape } from './api-shapes.ts';
import type { RangePlan } from './range-resolver.ts';
import type { Unresolved } from './resolve-range.ts';
import { printable } from './revisions.ts';

/** Commits of a range as GitHub lists them. */
export interface ApiRange {
  /** The oldest first. */
  readonly commits: readonly ApiCommit[];
  readonly base: string | null;
  readonly head: string;
  /** Commit whose tree stands for the state before the range, null when nothing does. */
  readonly mergeBase: string | null;
  readonly range: 'exact' | 'approximate';
  /** True when GitHub listed fewer commits than it counted. */
  readonly isCut: boolean;
  readonly note: string;
  /** The tag that was pushed, where it has a message. */
  readonly tag: ApiTag | null;
}

export interface ApiTag {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  readonly message: string;
}

/**
 * The commits of a plan, asked of GitHub: for a workspace without git or without a repository, and
 * for events whose commits must not come into it.
 */
export async function resolveByApi(
  api: GitHubApi,
  plan: RangePlan,
): Promise<ApiRange | Unresolved> {
  const isTag = plan.headRef?.startsWith('refs/tags/') === true;
  const named = isTag ? await api.get('/git/tags/{id}', { id: plan.head }, tagShape) : null;
  if (named?.kind === 'failed') return { reason: named.reason };
  // What is no annotated tag is the commit itself.
  if (named?.kind !== 'ok') return resolveCommits(api, plan);
  const { object, message, tagger } = named.data;
  const range = await resolveCommits(api, { ...plan, head: object.sha });
  const { name, date } = tagger ?? {};
  const tag = { id: plan.head, author: name ?? '', date: date ?? '', message };
  return 'reason' in range ? range : { ...range, tag };
}

async function resolveCommits(api: GitHubApi, plan: RangePlan): Promise<ApiRange | Unresolved> {
  const notes = [plan.note].filter((note) => note !== '');
  if (plan.base !== null) {
    const found = await compare(api, plan.base, plan.head);
    if (found.kind === 'failed') return { reason: found.reason };
    if (found.kind === 'ok') return withNotes(found.data, notes, plan.isRewritten);
    if (plan.knownBranch === null && !isPush(plan)) {
      return { reason: `GitHub does not have ${printable(plan.base)} and ${printable(plan.head)}` };
    }
  }
  if (plan.knownBranch !== null) {
    if (plan.base !== null) {
      const branch = printable(plan.knownBranch);
      notes.push(`what it started from is gone, so it was compared with '${branch}'`);
    }
    const found = await compare(api, plan.knownBranch, plan.head);
    if (found.kind === 'failed') return { reason: found.reason };
    if (found.kind === 'ok') return withNotes(found.data, notes, false);
  }
  if (plan.base !== null) {
    notes.push('what it started from is gone, so all of its history was taken');
  }
  return history(api, plan.head, notes);
}

/** A push that rewrote its branch is scanned whole rather than not at all. */
function isPush({ headRef }: RangePlan): boolean {
  return headRef?.startsWith('refs/heads/') === true;
}

/** @param isWide true when more should have been left out than GitHub can leave out */
function withNotes(range: ApiRange, notes: readonly string[], isWide: boolean): ApiRange {
  const more = isWide ? ['it may hold commits of the default branch'] : [];
  const note = [...notes, ...more, range.note].filter((text) => text !== '').join('; ');
  return { ...range, note, range: isWide ? 'approximate' : range.range };
}

async function compare(api: GitHubApi, base: string, head: string): Promise<ApiAnswer<ApiRange>> {
  const route = '/compare/{basehead}';
  const answer = await api.pages(route, { basehead: `${base}...${head}` }, compareShape);
  if (answer.kind !== 'ok') return answer;
  const [first] = answer.data;
  if (first === undefined) return { kind: 'failed', reason: 'GitHub did not compare' };
  // A page may repeat what the list before it held when the branch moves in between.
  const commits = [
    ...new Map(
      answer.data.flatMap((page) => page.commits.map((each) => [each.sha, each])),
    ).values(),
  ];
  const isCut = commits.length < first.total_commits;
  const data: ApiRange = {
    commits,
    base: first.base_commit.sha,
    head: commits.at(-1)?.sha ?? head,
    mergeBase: first.merge_base_commit.sha,
    range: isCut ? 'approximate' : 'exact',
    isCut,
    note: isCut ? `GitHub listed ${commits.length} of ${first.total_commits} commits` : '',
    tag: null,
  };
  return { kind: 'ok', data, hasNext: false };
}

async function history(
  api: GitHubApi,
  head: string,
  notes: readonly string[],
): Promise<ApiRange | Unresolved> {
  const answer = await api.pages('/commits', { sha: head }, commitsShape);
  if (answer.kind === 'failed') return { reason: answer.reason };
  const newestFirst = answer.kind === 'ok' ? answer.data.flat() : [];
  const [tip] = newestFirst;
  if (tip === undefined) return { reason: `GitHub does not have the commit ${printable(head)}` };
  return {
    commits: newestFirst.reverse(),
    ...{ base: null, head: tip.sha, mergeBase: null },
    ...{ range: 'exact', isCut: false, note: notes.join('; '), tag: null },
  };
}
