import type { Host } from '../host.ts';

/** One comment on a pull request that is found again by its marker. */
export interface CommentTarget {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  readonly token: string;
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
    const comments = await octokit.paginate(octokit.rest.issues.listComments, {
      ...place,
      issue_number: target.number,
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
    else
      await octokit.rest.issues.createComment({ ...place, issue_number: target.number, body: cut });
    return 'written';
  } catch (error) {
    return { notice: `the comment was not written: ${describeFailure(error)}` };
  }
}

function describeFailure(error: unknown): string {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 0;
  if (status === 403 || status === 404) {
    return 'the token may not write to the pull request (pull-requests: write; forks never may)';
  }
  if (status > 0) return `GitHub answered ${status}`;
  return 'GitHub could not be reached';
}
