import type { Git } from './git.ts';
import type { GitSetting } from './git-hardening.ts';

export interface RemoteOptions {
  /** Handed over by the environment only, never by an argument. */
  readonly token?: string | undefined;
  /** `GITHUB_SERVER_URL` and `GITHUB_REPOSITORY`, for a clone whose remote cannot be used. */
  readonly server?: string | undefined;
  readonly repository?: string | undefined;
  /** How long all fetches together may take, in milliseconds. Default five minutes. */
  readonly timeoutMs?: number;
}

/** How a fetch ended: what was asked for came, or it did not. */
export interface FetchResult {
  readonly succeeded: boolean;
  /** Why not, fit for a report. */
  readonly reason: string;
}

const protocols = ['https', 'http', 'file'];
/** Ids that one fetch asks for; more would make the request itself large. */
const idsPerFetch = 5000;

/**
 * The repository that a clone came from, for fetching what a shallow or partial clone lacks.
 *
 * Fetches by URL and by id: nothing of the clone's references or configuration is changed, no
 * submodule is entered, no tag followed. Only the edge of a shallow clone moves.
 */
export class GitRemote {
  readonly #git: Git;
  readonly #url: string;
  #budgetMs: number;

  private constructor(git: Git, url: string, budgetMs: number) {
    this.#git = git;
    this.#url = url;
    this.#budgetMs = budgetMs;
  }

  /** The remote of a clone, undefined when there is none that may be fetched from. */
  static of(git: Git, options: RemoteOptions): GitRemote | undefined {
    const url = remoteUrl(git, options);
    if (url === undefined) return undefined;
    const settings = options.token === undefined ? [] : tokenSettings(url, options.token);
    const fetching = git.with({ protocols, settings, useSystemConfig: true });
    return new GitRemote(fetching, url, options.timeoutMs ?? 300_000);
  }

  /** Id of a reference (`refs/heads/main`) at the remote, undefined when it has none. */
  async find(reference: string): Promise<string | undefined> {
    const answer = await this.#run(['ls-remote', '--', this.#url, reference]);
    if (answer?.exitCode !== 0) return undefined;
    const line = answer.stdout
      .toString('utf8')
      .split('\n')
      .find((text) => text.endsWith(`\t${reference}`));
    return line === undefined ? undefined : line.slice(0, line.indexOf('\t'));
  }

  /**
   * Fetches commits by id, or references by name.
   *
   * @param history `--depth=N`, `--deepen=N` or `--unshallow`; only for a clone that is shallow
   *   already, since each would make a full clone shallow.
   */
  async fetch(wanted: readonly string[], history?: string): Promise<FetchResult> {
    return this.#fetch([...(history === undefined ? [] : [history])], wanted);
  }

  /** Fetches objects by id, without their surroundings; for what a partial clone lacks. */
  async fetchObjects(ids: readonly string[]): Promise<FetchResult> {
    for (let at = 0; at < ids.length; at += idsPerFetch) {
      const some = ids.slice(at, at + idsPerFetch);
      const result = await this.#fetch(['--filter=blob:none'], some, [
        '-c',
        'fetch.negotiationAlgorithm=noop',
      ]);
      if (!result.succeeded) return result;
    }
    return { succeeded: true, reason: '' };
  }

  async #fetch(
    more: readonly string[],
    wanted: readonly string[],
    settings: readonly string[] = [],
  ): Promise<FetchResult> {
    const args = [
      ...settings,
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-recurse-submodules',
      '--no-write-fetch-head',
      '--upload-pack=git-upload-pack',
      ...more,
      '--stdin',
      '--',
      this.#url,
    ];
    const answer = await this.#run(args, `${wanted.join('\n')}\n`);
    if (answer === undefined) return { succeeded: false, reason: 'the fetch took too long' };
    if (answer.exitCode === 0) return { succeeded: true, reason: '' };
    return { succeeded: false, reason: reasonOf(answer.stderr) };
  }

  /** Undefined when time ran out. */
  async #run(args: readonly string[], input = '') {
    if (this.#budgetMs <= 0) return undefined;
    const startedAt = performance.now();
    try {
      return await this.#git.askLater(args, { input, timeoutMs: this.#budgetMs });
    } catch {
      return undefined;
    } finally {
      this.#budgetMs -= performance.now() - startedAt;
    }
  }
}

function remoteUrl(git: Git, { server, repository }: RemoteOptions): string | undefined {
  const configured = git.tryText(['config', '--get', 'remote.origin.url']);
  if (configured !== undefined && /^(?:https?|file):\/\/[^\s-]/.test(configured)) return configured;
  // Other transports run programs that the clone's configuration names.
  if (server === undefined || repository === undefined) return undefined;
  return /^https?:\/\//.test(server) ? `${server.replace(/\/+$/, '')}/${repository}` : undefined;
}

/**
 * The settings that hand over a token. The empty value first takes back a header that the checkout
 * may have left for the same server: GitHub refuses a request with two.
 */
function tokenSettings(url: string, token: string): GitSetting[] {
  if (!URL.canParse(url)) return [];
  const { protocol, origin } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return [];
  const key = `http.${origin}/.extraheader`;
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  return [
    { key, value: '' },
    { key, value: `AUTHORIZATION: basic ${credentials}` },
  ];
}

/** A word on why a fetch failed; git's own text may hold addresses. */
function reasonOf(stderr: Buffer): string {
  const text = stderr.toString('utf8').slice(0, 4000);
  if (
    /could not read Username|Authentication failed|terminal prompts disabled|40[13]/i.test(text)
  ) {
    return 'the remote asks for credentials; hand over a token that may read the repository';
  }
  if (/not our ref|couldn't find remote ref|unadvertised object/i.test(text)) {
    return 'the remote does not have it any more';
  }
  if (/could not resolve host|unable to access|timed out|Connection/i.test(text)) {
    return 'the remote cannot be reached';
  }
  return 'the remote did not give it';
}
