import * as z from 'zod';

export interface ApiOptions {
  /** `GITHUB_API_URL`. */
  readonly url: string;
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly signal?: AbortSignal | undefined;
  /** How long all requests together may take, waiting included. Default five minutes. */
  readonly timeoutMs?: number;
  /** How long one request may take. Default a minute. */
  readonly requestMs?: number;
  /** The first wait before a request is made again; each further one is twice as long. */
  readonly backoffMs?: number;
  /** What is said where the token may not do it. Default: of reading the repository. */
  readonly refusal?: string;
}

/** What GitHub answered: `absent` when it says that there is no such thing. */
export type ApiAnswer<T> =
  | { readonly kind: 'ok'; readonly data: T; readonly hasNext: boolean }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly reason: string };

type Parameters = Readonly<Record<string, string | number>>;

interface ApiCall<T> {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Of the repository, unless `isOutside`. */
  readonly route: string;
  readonly isOutside?: boolean;
  readonly parameters: Parameters;
  readonly parse: (
    data: unknown,
  ) => { readonly success: true; readonly data: T } | { readonly success: false };
  /** Asked before the same request is made again: what it did after all, undefined for nothing. */
  readonly recover?: () => Promise<T | undefined>;
}

interface RawAnswer {
  readonly status: number;
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/** Requests of one kind that failed are made again so often. */
const maxAttempts = 5;
/** GitHub asks for a minute where it names no time after a secondary limit. */
const secondaryWaitMs = 60_000;
/** https://docs.github.com/en/rest/users/users#get-the-authenticated-user */
const userShape = z.object({ login: z.string() });
/** More pages than any list of GitHub has. */
const maxPages = 1000;

/**
 * Asks GitHub's REST API, and never waits for ever: a request has a limit, all of them
 * together have one, and waits that GitHub asks for count.
 *
 * Answers that make sense later (429, 5xx, a rate limit, a body that broke off) are asked for
 * again; others (401, 403, 406, 422) are not.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export class GitHubApi {
  readonly #options: ApiOptions;
  readonly #deadline: number;
  #octokit: ReturnType<typeof connect> | undefined;
  #requests = 0;
  /** Why nothing is asked any more: GitHub wants a longer wait than there is time for. */
  #closed: string | undefined;

  constructor(options: ApiOptions) {
    this.#options = options;
    this.#deadline = performance.now() + (options.timeoutMs ?? 300_000);
  }

  /** Requests made so far. */
  get requests(): number {
    return this.#requests;
  }

  /**
   * One answer, in the shape that is expected of it.
   *
   * @param route of the repository, such as `/git/blobs/{sha}`; the braces are filled and escaped.
   */
  get<T>(route: string, parameters: Parameters, shape: z.ZodType<T>): Promise<ApiAnswer<T>> {
    return this.#ask({ method: 'GET', route, parameters, parse: (data) => shape.safeParse(data) });
  }

  /**
   * Makes something; what GitHub tells of it is not read.
   *
   * @param isDone asked before it is tried again, so that nothing is made twice
   */
  post(
    route: string,
    parameters: Parameters,
    isDone: () => Promise<boolean>,
  ): Promise<ApiAnswer<null>> {
    const recover = async () => ((await isDone()) ? null : undefined);
    return this.#ask({ method: 'POST', route, parameters, parse: unread, recover });
  }

  /** Login of the person whose token it is; `failed` for that of an app, which is nobody. */
  async login(): Promise<ApiAnswer<string>> {
    const parse = (data: unknown) => userShape.safeParse(data);
    const call = { method: 'GET', route: '/user', isOutside: true, parameters: {}, parse } as const;
    const answer = await this.#ask(call);
    return answer.kind === 'ok' ? { ...answer, data: answer.data.login } : answer;
  }

  /** Changes something; what GitHub tells of it is not read. */
  patch(route: string, parameters: Parameters): Promise<ApiAnswer<null>> {
    return this.#ask({ method: 'PATCH', route, parameters, parse: unread });
  }

  async #ask<T>(call: ApiCall<T>): Promise<ApiAnswer<T>> {
    let reason = '';
    for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
      const answer = await this.#request(call);
      if (typeof answer !== 'string') {
        if (isAbsent(call.method, answer.status)) return { kind: 'absent' };
        const parsed = answer.status < 300 ? call.parse(answer.data) : undefined;
        if (parsed?.success) {
          const hasNext = /rel="next"/.test(String(answer.headers['link'] ?? ''));
          return { kind: 'ok', data: parsed.data, hasNext };
        }
      }
      reason = typeof answer === 'string' ? answer : reasonOf(answer, this.#options.refusal);
      const waitMs =
        typeof answer === 'string' ? this.#backoff(attempt) : this.#waitMs(answer, attempt);
      if (waitMs === null) break;
      // After the last attempt nothing is asked again, except what it may have done after all.
      const isLast = attempt === maxAttempts - 1;
      if (!(isLast || (await this.#wait(waitMs)))) {
        this.#closed = reason;
        break;
      }
      const done = await call.recover?.();
      if (done !== undefined) return { kind: 'ok', data: done, hasNext: false };
    }
    return { kind: 'failed', reason };
  }

  /** All pages of a list; `failed` when one of them does not come. */
  async pages<T>(
    route: string,
    parameters: Parameters,
    shape: z.ZodType<T>,
  ): Promise<ApiAnswer<readonly T[]>> {
    const found: T[] = [];
    for (let page = 1; page <= maxPages; page += 1) {
      const answer = await this.get(route, { ...parameters, per_page: 100, page }, shape);
      if (answer.kind !== 'ok') return answer;
      found.push(answer.data);
      if (!answer.hasNext) return { kind: 'ok', data: found, hasNext: false };
    }
    return { kind: 'failed', reason: 'GitHub did not come to an end' };
  }

  /** An answer of any status, or why there is none. */
  async #request<T>(call: ApiCall<T>): Promise<RawAnswer | string> {
    const { method, parameters } = call;
    const route = call.isOutside ? call.route : `/repos/{owner}/{repo}${call.route}`;
    const { requestMs = 60_000, signal, repository } = this.#options;
    const left = Math.ceil(this.#deadline - performance.now());
    if (this.#closed !== undefined) return this.#closed;
    if (left <= 0) return 'GitHub took too long';
    const timer = AbortSignal.timeout(Math.min(left, requestMs));
    const [owner = '', repo = ''] = repository.split('/');
    this.#octokit ??= connect(this.#options);
    this.#requests += 1;
    try {
      const octokit = await this.#octokit;
      const answer = await octokit.request(`${method} ${route}`, {
        // What a route does not name would stand in its query.
        ...(call.isOutside ? {} : { owner, repo }),
        ...parameters,
        request: { signal: signal ? AbortSignal.any([signal, timer]) : timer },
      });
      // The client takes a body that was given up on the way for an empty one.
      return timer.aborted ? 'GitHub took too long' : answer;
    } catch (error) {
      if (signal?.aborted) return 'the run was ended';
      if (timer.aborted) return 'GitHub took too long';
      return responseOf(error) ?? 'GitHub could not be reached';
    }
  }

  #backoff(attempt: number): number {
    return (this.#options.backoffMs ?? 1000) * 2 ** attempt;
  }

  /** Milliseconds after which the same request makes sense again, null for never. */
  #waitMs({ status, headers, data }: RawAnswer, attempt: number): number | null {
    const after = Number(headers['retry-after'] ?? Number.NaN);
    const isLimited = status === 429 || status === 403;
    if (isLimited && after >= 0) return after * 1000;
    if (isLimited && headers['x-ratelimit-remaining'] === '0') {
      const reset = Number(headers['x-ratelimit-reset'] ?? 0) * 1000;
      return Math.max(this.#backoff(attempt), reset - Date.now());
    }
    if (isLimited && /secondary rate limit/i.test(messageOf(data))) {
      return Math.max(secondaryWaitMs, this.#backoff(attempt));
    }
    // Below 300 stands what broke off on its way, or is not what was expected.
    return status === 429 || status >= 500 || status < 300 ? this.#backoff(attempt) : null;
  }

  /** False when the time for all requests would be over before. */
  async #wait(ms: number): Promise<boolean> {
    if (performance.now() + ms >= this.#deadline) return false;
    const { signal } = this.#options;
    await new Promise<void>((done) => {
      const timer = setTimeout(done, ms);
      signal?.addEventListener(
        'abort',
        () => {
          clearTimeout(timer);
          done();
        },
        { once: true },
      );
    });
    return signal?.aborted !== true;
  }
}

/** The client of the toolkit, which knows the proxies of a runner; loaded when it is needed. */
async function connect({ token, url }: ApiOptions) {
  const { getOctokit } = await import('@actions/github');
  const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
  return getOctokit(token, { baseUrl: url.replace(/\/+$/, ''), log: silent });
}

function nothing(): void {}

const unread = () => ({ success: true, data: null }) as const;

/**
 * 404: not there or not for this token. Where something is read, 409: an empty repository, 422: no
 * such commit; elsewhere they say that what was sent is refused.
 */
function isAbsent(method: ApiCall<unknown>['method'], status: number): boolean {
  return status === 404 || (method === 'GET' && (status === 409 || status === 422));
}

/** What GitHub answered beside 2xx; the client throws it. */
function responseOf(error: unknown): RawAnswer | undefined {
  if (!(error instanceof Error) || !('response' in error)) return undefined;
  const { response } = error;
  if (typeof response !== 'object' || response === null) return undefined;
  if (!('status' in response) || !('headers' in response)) return undefined;
  const headers = typeof response.headers === 'object' ? { ...response.headers } : {};
  return {
    status: Number(response.status),
    headers,
    data: 'data' in response ? response.data : null,
  };
}

function messageOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'message' in data ? String(data.message) : '';
}

/** A word on an answer that cannot be used; what GitHub says in full is not repeated. */
function reasonOf(
  { status, headers, data }: RawAnswer,
  refusal = 'the token may not read the repository (contents: read)',
): string {
  const isLimited =
    status === 429 ||
    headers['retry-after'] !== undefined ||
    headers['x-ratelimit-remaining'] === '0' ||
    /secondary rate limit/i.test(messageOf(data));
  if (status >= 400 && isLimited) return 'the rate limit of GitHub was reached';
  if (status === 401 || status === 403) return refusal;
  if (status === 406) return 'GitHub finds it too large to answer';
  if (status < 300) return 'the answer of GitHub broke off, or is not as documented';
  return `GitHub answered ${status}`;
}
