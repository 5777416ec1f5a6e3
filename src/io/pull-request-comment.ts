import * as z from 'zod';
import type { Host } from '../host.ts';
import { type ApiAnswer, GitHubApi } from './github-api.ts';

/** One comment on a pull request that is found again by its marker. */
export interface CommentTarget {
  readonly owner: string;
  readonly repo: string;
  /** The pull request, or the branch and commit by which it is found. */
  readonly pull: number | PullHead;
  readonly token: string;
  /** `GITHUB_API_URL`. */
  readonly url: string;
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

const resolved =
  '## ✅ Watertight: nothing to act on any more\n\nWhat was reported here is resolved. Thank you!\n';
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
  const { owner, repo, token, url } = target;
  const api = new GitHubApi({
    ...{ token, url, repository: `${owner}/${repo}`, signal: host.signal },
    ...{ timeoutMs: 60_000, refusal },
  });
  const found = await pullNumber(api, target);
  if (found.kind !== 'ok') return notWritten(found);
  if (found.data === null) {
    return { notice: 'the comment was not written: no open pull request has this commit as head' };
  }
  const ofPull = { issue_number: found.data };
  const listed = await ownComment(api, ofPull);
  if (listed.kind !== 'ok') {
    // Who may not read comments has none to resolve.
    return body === null && isRefused(listed) ? 'none' : notWritten(listed);
  }
  const own = listed.data;
  if (body === null && !own) return 'none';
  const text = `${marker}\n${body ?? resolved}`;
  const cut = text.length > maxBody ? `${text.slice(0, maxBody)}\n\n…` : text;
  if (own?.body === cut) return 'unchanged';
  const answer = own
    ? await api.patch('/issues/comments/{comment_id}', { comment_id: own.id, body: cut })
    : await api.post(commentsRoute, { ...ofPull, body: cut }, async () => {
        const again = await ownComment(api, ofPull);
        return again.kind === 'ok' && again.data !== undefined;
      });
  return answer.kind === 'ok' ? 'written' : notWritten(answer);
}

const refusal =
  'the token may not write to the pull request (pull-requests: write; forks never may)';
const commentsRoute = '/issues/{issue_number}/comments';

/** https://docs.github.com/en/rest/issues/comments#list-issue-comments */
const commentsShape = z.array(
  z.object({
    id: z.number().int(),
    body: z.string().nullish(),
    user: z.object({ login: z.string(), type: z.string().nullish() }).nullish(),
  }),
);

/** https://docs.github.com/en/rest/pulls/pulls#list-pull-requests */
const pullsShape = z.array(
  z.object({ number: z.number().int(), head: z.object({ sha: z.string() }) }),
);

type Comment = z.output<typeof commentsShape>[number];

/** The comment that this program wrote; a marker in the comment of somebody else is not it. */
async function ownComment(
  api: GitHubApi,
  ofPull: { readonly issue_number: number },
): Promise<ApiAnswer<Comment | undefined>> {
  const answer = await api.pages(commentsRoute, ofPull, commentsShape);
  if (answer.kind !== 'ok') return answer;
  const marked = answer.data.flat().filter(({ body }) => body?.startsWith(marker));
  // Nobody signs in as a bot, so what one wrote was written by a workflow or an app.
  const byBot = marked.find(({ user }) => user?.login === botName) ?? marked.find(isByBot);
  if (byBot || marked.length === 0) return { ...answer, data: byBot };
  const who = await api.login();
  const own = marked.find(({ user }) => who.kind === 'ok' && user?.login === who.data);
  return { ...answer, data: own };
}

function isByBot({ user }: Comment): boolean {
  return user?.type === 'Bot';
}

async function pullNumber(
  api: GitHubApi,
  { pull }: CommentTarget,
): Promise<ApiAnswer<number | null>> {
  if (typeof pull === 'number') return { kind: 'ok', data: pull, hasNext: false };
  const answer = await api.get('/pulls', { state: 'open', head: pull.label }, pullsShape);
  if (answer.kind !== 'ok') return answer;
  const found = answer.data.find(({ head }) => head.sha === pull.commit);
  return { ...answer, data: found?.number ?? null };
}

type NoAnswer = Exclude<ApiAnswer<unknown>, { kind: 'ok' }>;

function isRefused(answer: NoAnswer): boolean {
  return answer.kind === 'absent' || answer.reason === refusal;
}

function notWritten(answer: NoAnswer): CommentResult {
  const reason = answer.kind === 'absent' ? refusal : answer.reason;
  return { notice: `the comment was not written: ${reason}` };
}
