/**
 * Stands in for the toolkit's HTTP client inside `@actions/core`, which needs it for one thing:
 * to fetch an OIDC token. The bundle swaps it in, since the real one costs more time at the
 * start of each step than all the rest.
 */
export class HttpClient {
  readonly #handlers: readonly RequestHandler[];

  constructor(_userAgent?: string, handlers: readonly RequestHandler[] = []) {
    this.#handlers = handlers;
  }

  /** Fetches JSON with the headers that the handlers add; null unless the status is 2xx. */
  async getJson(url: string): Promise<{ statusCode: number; result: unknown; headers: object }> {
    const request = { headers: { accept: 'application/json' } };
    for (const handler of this.#handlers) handler.prepareRequest(request);
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(30_000) });
    const result: unknown = response.ok ? await response.json() : null;
    return { statusCode: response.status, result, headers: {} };
  }
}

interface RequestHandler {
  prepareRequest(options: { headers: Record<string, string> }): void;
}

export class HttpClientError extends Error {}

/** Adds the token of a request, as the toolkit's handler of this name does. */
export class BearerCredentialHandler implements RequestHandler {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  prepareRequest(options: { headers: Record<string, string> }): void {
    options.headers['authorization'] = `Bearer ${this.#token}`;
  }
}
