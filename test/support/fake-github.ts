import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiReply, GitApi } from './git-api.ts';

/** What goes wrong with a request instead of its answer. */
export type Fault = ApiReply | 'hang' | 'stall' | 'break off';

export interface FakeComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type?: string };
}

/** The part of GitHub's API that a comment needs, on loopback; it refuses what GitHub refuses. */
export class FakeGitHub {
  readonly comments: FakeComment[] = [];
  readonly calls: string[] = [];
  /** What a search for open pull requests finds. */
  pulls: readonly { number: number; head: { sha: string } }[] = [];
  /** Whom the token belongs to; those of apps end with `[bot]`, and may not ask who they are. */
  login = 'github-actions[bot]';
  /** False: the token may only read, as that of a fork. */
  canWrite = true;
  /** Commits, trees and blobs, where a test needs them. */
  git: GitApi | undefined;
  /** Asked before each request is answered, with what was asked and how often before. */
  fault: (call: string, before: number) => Fault | undefined = () => undefined;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<FakeGitHub> {
    const server = createServer();
    const fake = new FakeGitHub(server);
    server.on('request', (request, response) => {
      let text = '';
      request.on('data', (data) => {
        text += data;
      });
      request.on('end', () => {
        const reply = fake.#reply(request.method ?? '', request.url ?? '', text);
        if (reply === 'hang') return;
        const { status, body, headers } = typeof reply === 'string' ? begun : reply;
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        if (typeof reply !== 'string') response.end(JSON.stringify(body));
        else response.write('{"content": "', () => reply === 'break off' && response.destroy());
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((done) => this.#server.close(() => done()));
  }

  #reply(method: string, url: string, text: string): Fault {
    const call = `${method} ${url.split('?')[0]}`;
    const before = this.calls.filter((each) => each === call).length;
    this.calls.push(call);
    const ofGit = new URL(url.replace(/^\/repos\/[^/]+\/[^/]+/, ''), this.url);
    const fault = this.fault(call, before);
    if (fault !== undefined) return fault;
    return (
      (method === 'GET' ? this.git?.answer(ofGit) : undefined) ?? this.#answer(method, url, text)
    );
  }

  #answer(method: string, url: string, text: string): ApiReply {
    if (/\/pulls\?/.test(url)) return { status: 200, body: this.pulls };
    const isApp = this.login.endsWith('[bot]');
    if (url === '/user') {
      return isApp ? { status: 403, body: {} } : { status: 200, body: { login: this.login } };
    }
    if (method === 'GET') return this.#page(url);
    if (!this.canWrite)
      return { status: 403, body: { message: 'Resource not accessible by integration' } };
    const { body } = JSON.parse(text) as { body: string };
    if (body.length > 65_536) return { status: 422, body: { message: 'Body is too long' } };
    const known = this.comments.find(({ id }) => url.endsWith(`/comments/${id}`));
    if (known) known.body = body;
    else
      this.comments.push({
        id: this.comments.length + 1,
        body,
        user: { login: this.login, type: isApp ? 'Bot' : 'User' },
      });
    return { status: known ? 200 : 201, body: {} };
  }

  /** Pages of two, so that whoever reads only the first is found out. */
  #page(url: string): ApiReply {
    const page = Number(new URL(url, this.url).searchParams.get('page') ?? '1');
    const body = this.comments.slice((page - 1) * 2, page * 2);
    const more = this.comments.length > page * 2;
    const next = `<${this.url}${url.split('?')[0]}?page=${page + 1}>; rel="next"`;
    return { status: 200, body, ...(more ? { headers: { link: next } } : {}) };
  }
}

const begun: ApiReply = { status: 200, body: null };
