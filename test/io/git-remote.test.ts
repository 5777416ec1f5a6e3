import { rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { Git } from '../../src/io/git.ts';
import { GitRemote } from '../../src/io/git-remote.ts';
import { fill } from '../../src/model/fill.ts';
import { repositoryOf } from '../support/git-repository.ts';

const made: string[] = [];
afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

/** A server that asks for credentials, and what it was sent. */
async function server(status: number) {
  const seen: IncomingHttpHeaders[] = [];
  const listening = createServer((request, response) => {
    seen.push(request.headers);
    response.writeHead(status, { 'www-authenticate': 'Basic realm="x"' });
    if (status < 500) response.end();
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const close = () => {
    listening.closeAllConnections();
    listening.close();
  };
  return { url: `http://127.0.0.1:${port}`, seen, close };
}

function clone(url: string, ...settings: readonly (readonly [string, string])[]): Git {
  const repository = repositoryOf([{ name: 'one', files: { a: 'a' } }]);
  made.push(repository.path);
  repository.git('remote', 'add', 'origin', `${url}/o/r`);
  for (const [key, value] of settings) repository.git('config', key, value);
  return new Git({ cwd: repository.path });
}

const id = 'c'.repeat(40);

describe('the remote', () => {
  it('is sent one header with the token, in the place of what a checkout left', async () => {
    const token = fill(30);
    const { url, seen, close } = await server(403);
    try {
      const git = clone(url, [`http.${url}/.extraheader`, 'AUTHORIZATION: basic left-by-checkout']);
      const result = await GitRemote.of(git, { token })?.fetch([id]);
      expect(result).toMatchObject({ succeeded: false });
      const expected = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.every(({ authorization }) => authorization === expected)).toBe(true);
      expect(JSON.stringify(result)).not.toContain(token);
      expect(git.tryText(['config', '--get-all', `http.${url}/.extraheader`])).toBe(
        'AUTHORIZATION: basic left-by-checkout',
      );
    } finally {
      close();
    }
  });

  it('is sent what the checkout left when there is no token', async () => {
    const { url, seen, close } = await server(403);
    try {
      const git = clone(url, [`http.${url}/.extraheader`, 'AUTHORIZATION: basic left-by-checkout']);
      await GitRemote.of(git, {})?.fetch([id]);
      expect(seen.map(({ authorization }) => authorization)).toContain('basic left-by-checkout');
    } finally {
      close();
    }
  });

  it('says that credentials are missing, and asks nobody for them', async () => {
    const { url, close } = await server(401);
    try {
      const result = await GitRemote.of(clone(url), {})?.fetch([id]);
      expect(result?.reason).toMatch(/asks for credentials/);
    } finally {
      close();
    }
  });

  it('does not wait for ever', async () => {
    const { url, close } = await server(500);
    try {
      const remote = GitRemote.of(clone(url), { timeoutMs: 300 });
      expect(await remote?.fetch([id])).toEqual({
        succeeded: false,
        reason: 'the fetch took too long',
      });
      expect(await remote?.find('refs/heads/main')).toBeUndefined();
    } finally {
      close();
    }
  });

  it('is that of the workflow when the clone names one that may not be used', async () => {
    const { url, seen, close } = await server(403);
    try {
      const git = clone('ssh://git@127.0.0.1');
      expect(GitRemote.of(git, {})).toBeUndefined();
      await GitRemote.of(git, { server: url, repository: 'o/r', token: fill(20) })?.fetch([id]);
      expect(seen.length).toBeGreaterThan(0);
      expect(GitRemote.of(git, { server: 'ext::x', repository: 'o/r' })).toBeUndefined();
    } finally {
      close();
    }
  });
});
