import * as z from 'zod/mini';
import { isZeroId } from './revisions.ts';

/** What is known about the event that a workflow runs for. */
export interface EventFacts {
  /** `GITHUB_EVENT_NAME`. A called workflow has the name of its caller's event. */
  readonly name: string;
  /** The event file, parsed. */
  readonly payload: unknown;
  /** `GITHUB_REF`, null when it is not set. */
  readonly ref: string | null;
  /** Revisions that the user asked for; they win over the event. */
  readonly base: string | null;
  readonly head: string | null;
}

/** Commits to scan, before anybody has looked whether they are here. */
export interface RangePlan {
  readonly kind: 'range';
  /** Revision whose commits are scanned. A full id, unless the user named it. */
  readonly head: string;
  /** Revision whose commits are not; null when the event names none. */
  readonly base: string | null;
  /** Branch whose commits count as known when `base` is null, or not to be had. */
  readonly knownBranch: string | null;
  /** True when `knownBranch` is taken beside `base`: the branch was rewritten. */
  readonly isRewritten: boolean;
  /** Number of commits that the event speaks of, null when it does not say. */
  readonly commitCount: number | null;
  /** Reference under which the base repository has the head of a fork. */
  readonly headRef: string | null;
  /** True where nothing of the head may come into the workspace, not even as an object. */
  readonly isByApiOnly: boolean;
  readonly note: string;
}

/** What is to be scanned for an event. */
export type EventPlan =
  | RangePlan
  | { readonly kind: 'tree'; readonly note: string }
  | { readonly kind: 'nothing'; readonly note: string };

const id = z.string().check(z.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const count = z.number().check(z.int(), z.nonnegative());

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
const pullRequestPayload = z.object({
  action: z.optional(z.string()),
  pull_request: z.object({
    number: count,
    commits: z.optional(count),
    merged: z.nullish(z.boolean()),
    merge_commit_sha: z.nullish(id),
    base: z.object({ sha: id }),
    head: z.object({ sha: id }),
  }),
});

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#push */
const pushPayload = z.object({
  ref: z.string(),
  before: id,
  after: id,
  forced: z.optional(z.boolean()),
  deleted: z.optional(z.boolean()),
  commits: z.optional(z.array(z.unknown())),
  repository: z.optional(
    z.object({ default_branch: z.optional(z.string()), master_branch: z.optional(z.string()) }),
  ),
});

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#merge_group */
const mergeGroupPayload = z.object({
  action: z.optional(z.string()),
  merge_group: z.object({ base_sha: id, head_sha: id }),
});

/**
 * A comment on a pull request.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads#issue_comment
 */
const commentPayload = z.object({ issue: z.object({ pull_request: z.object({}) }) });

/**
 * Decides what an event asks to have scanned, from its payload alone.
 *
 * A pull request, a push and a merge group are scanned by their commits, everything else by its
 * tree. A payload that does not have the documented shape leads to the tree, with a note.
 */
export function planForEvent(facts: EventFacts): EventPlan {
  if (facts.base !== null || facts.head !== null) return explicitPlan(facts);
  if (/^pull_request(?:_target|_review|_review_comment)?$/.test(facts.name)) {
    return pullRequestPlan(facts);
  }
  if (facts.name === 'push') return pushPlan(facts);
  if (facts.name === 'merge_group') return mergeGroupPlan(facts);
  return tree(
    `the event '${facts.name}' brings no commits of its own, so the tree was scanned${moreOn(facts)}`,
  );
}

/** What people may take the tree for that stands there for an event about something else. */
function moreOn({ name, payload }: EventFacts): string {
  if (commentPayload.safeParse(payload).success) {
    return '; it is not that of the pull request, whose commits this event does not name';
  }
  return name === 'workflow_run'
    ? '; it is that of the default branch, not that of the run before'
    : '';
}

function explicitPlan({ base, head }: EventFacts): EventPlan {
  if (base === null) return tree('no base was named, so the tree was scanned');
  return range({ head: head ?? 'HEAD', base });
}

function pullRequestPlan({ name, payload }: EventFacts): EventPlan {
  const parsed = pullRequestPayload.safeParse(payload);
  if (!parsed.success) return unreadable(name, parsed.error);
  const { action, pull_request: pull } = parsed.data;
  if (action === 'closed' && pull.merged !== true) {
    return { kind: 'nothing', note: 'the pull request was closed without being merged' };
  }
  // Merged by squash or rebase, the commits of the pull request are not those of the branch.
  const merged = action === 'closed' ? pull.merge_commit_sha : undefined;
  return range({
    head: merged ?? pull.head.sha,
    base: pull.base.sha,
    commitCount: pull.commits ?? null,
    headRef: `refs/pull/${pull.number}/head`,
    isByApiOnly: name === 'pull_request_target',
  });
}

function pushPlan({ name, payload }: EventFacts): EventPlan {
  const parsed = pushPayload.safeParse(payload);
  if (!parsed.success) return unreadable(name, parsed.error);
  const { ref, before, after, forced, deleted, commits, repository } = parsed.data;
  if (deleted === true || isZeroId(after)) {
    return { kind: 'nothing', note: `${ref} was deleted` };
  }
  const branch = repository?.default_branch ?? repository?.master_branch ?? null;
  const isDefault = ref === `refs/heads/${branch}`;
  return range({
    head: after,
    base: isZeroId(before) ? null : before,
    knownBranch: isDefault ? null : branch,
    isRewritten: forced === true && !isDefault,
    // GitHub lists at most 2,048 commits; from there on the list says nothing.
    commitCount: commits === undefined || commits.length >= 2048 ? null : commits.length,
    headRef: ref,
  });
}

function mergeGroupPlan({ name, payload }: EventFacts): EventPlan {
  const parsed = mergeGroupPayload.safeParse(payload);
  if (!parsed.success) return unreadable(name, parsed.error);
  if (parsed.data.action === 'destroyed') {
    return { kind: 'nothing', note: 'the merge group was given up' };
  }
  const { base_sha: base, head_sha: head } = parsed.data.merge_group;
  return range({ head, base });
}

function range(plan: Pick<RangePlan, 'head' | 'base'> & Partial<RangePlan>): RangePlan {
  return {
    kind: 'range',
    knownBranch: null,
    isRewritten: false,
    commitCount: null,
    headRef: null,
    isByApiOnly: false,
    note: '',
    ...plan,
  };
}

function tree(note: string): EventPlan {
  return { kind: 'tree', note };
}

/** A payload of another shape: hand-made, or from another server. */
function unreadable(name: string, error: z.core.$ZodError): EventPlan {
  const places = error.issues.slice(0, 3).map(({ path }) => path.join('.') || '(the whole)');
  return tree(
    `the payload of '${name}' is not as documented (${places.join(', ')}), so the tree was scanned`,
  );
}
