import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string };
}

/** The part of GitHub's API that a comment needs, on loopback; it refuses what GitHub refuses. */
export class FakeGitHub {
  readonly comments: FakeComment[] = [];
  readonly calls: string[] = [];
  /** False: the token may only read, as that of a fork. */
  canWrite = true;
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
        const { status, body, link } = fake.#answer(request.method ?? '', request.url ?? '', text);
        response.writeHead(status, {
          'content-type': 'application/json',
          ...(link ? { link } : {}),
        });
        response.end(JSON.stringify(body));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((done) => this.#server.close(() => done()));
  }

  #answer(
    method: string,
    url: string,
    text: string,
  ): { status: number; body: unknown; link?: string } {
    this.calls.push(`${method} ${url.split('?')[0]}`);
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
        user: { login: 'github-actions[bot]' },
      });
    return { status: known ? 200 : 201, body: {} };
  }

  /** Pages of two, so that whoever reads only the first is found out. */
  #page(url: string): { status: number; body: unknown; link?: string } {
    const page = Number(new URL(url, this.url).searchParams.get('page') ?? '1');
    const body = this.comments.slice((page - 1) * 2, page * 2);
    const more = this.comments.length > page * 2;
    const next = `<${this.url}${url.split('?')[0]}?page=${page + 1}>; rel="next"`;
    return { status: 200, body, ...(more ? { link: next } : {}) };
  }
}
