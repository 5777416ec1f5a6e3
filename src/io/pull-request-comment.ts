import type { Host } from '../host.ts';

/** One comment on a pull request that is found again by its marker. */
export interface CommentTarget {
  readonly owner: string;
  readonly repo: string;
  /** The pull request, or the branch and commit by which it is found. */
  readonly pull: number | PullHead;
  readonly token: string;
}

/** The head of a pull request as the event of a later workflow names it. */
export interface PullHead {
  /** `owner:branch`. */
  readonly label: string;
  /** Full id of the commit that was judged; a pull request that has moved on gets no comment. */
  readonly commit: string;
}

/** What became of the comment, in a sentence when people should know. */
export type CommentResult = 'written' | 'unchanged' | 'none' | { readonly notice: string };

const marker = '<!-- watertight:report -->';
/** Below GitHub's limit of 65,536 characters for a body. */
const maxBody = 60_000;
const botName = 'github-actions[bot]';

/**
 * Creates or updates the one comment of this program.
 *
 * @param body null when there is nothing to say: an earlier comment is then marked as resolved,
 *   and without one nothing is written
 */
export async function writeComment(
  target: CommentTarget,
  body: string | null,
  host: Host,
): Promise<CommentResult> {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(target.token, {
    request: { signal: AbortSignal.any([host.signal, AbortSignal.timeout(60_000)]) },
  });
  const place = { owner: target.owner, repo: target.repo };
  try {
    const number = await pullNumber(octokit, target);
    if (number === null) {
      return {
        notice: 'the comment was not written: no open pull request has this commit as head',
      };
    }
    const comments = await octokit.paginate(octokit.rest.issues.listComments, {
      ...place,
      issue_number: number,
      per_page: 100,
    });
    const own = comments.find(
      (comment) => comment.user?.login === botName && comment.body?.startsWith(marker),
    );
    if (body === null && !own) return 'none';
    const text = `${marker}\n${body ?? 'Watertight found nothing any more: what it reported here is resolved.'}`;
    const cut = text.length > maxBody ? `${text.slice(0, maxBody)}\n\n…` : text;
    if (own?.body === cut) return 'unchanged';
    if (own) await octokit.rest.issues.updateComment({ ...place, comment_id: own.id, body: cut });
    else await octokit.rest.issues.createComment({ ...place, issue_number: number, body: cut });
    return 'written';
  } catch (error) {
    return { notice: `the comment was not written: ${describeFailure(error)}` };
  }
}

type Octokit = ReturnType<typeof import('@actions/github')['getOctokit']>;

async function pullNumber(
  octokit: Octokit,
  { owner, repo, pull }: CommentTarget,
): Promise<number | null> {
  if (typeof pull === 'number') return pull;
  const { data } = await octokit.rest.pulls.list({ owner, repo, state: 'open', head: pull.label });
  return data.find(({ head }) => head.sha === pull.commit)?.number ?? null;
}

function describeFailure(error: unknown): string {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 0;
  if (status === 403 || status === 404) {
    return 'the token may not write to the pull request (pull-requests: write; forks never may)';
  }
  if (status > 0) return `GitHub answered ${status}`;
  return 'GitHub could not be reached';
}
