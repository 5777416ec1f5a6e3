import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ignoredDigests } from '../../src/import/ignored-digests.ts';
import { fill } from '../../src/model/fill.ts';

const secret = fill(24, 'base62', 4);

/** What ggshield writes into its file for a credential of these parts. */
function digest(parts: Readonly<Record<string, string>>): string {
  const kinds = Object.keys(parts).sort();
  const text = kinds.map((kind) => `${parts[kind]},${kind}`).join('');
  return createHash('sha256').update(text).digest('hex');
}

describe('the digest of an ignored match', () => {
  it('is that of the secret and its kind', () => {
    expect(ignoredDigests(secret, '')).toContain(digest({ apikey: secret }));
  });

  it('may be about two parts, on lines near each other', () => {
    const id = '294790898041575';
    const around = `AppId = ${id};\n\nAppSecret = "${secret}"`;
    const wanted = digest({ client_id: id, client_secret: secret });
    expect(ignoredDigests(secret, around)).toContain(wanted);
    expect(ignoredDigests(id, around)).toContain(wanted);
    expect(ignoredDigests(secret, `login: root\npassword: ${secret}`)).toContain(
      digest({ username: 'root', password: secret }),
    );
  });

  it('may be about all parts of an address, or some', () => {
    const uri = `mongodb+srv://root:${secret}@db.example.com:27017/shop?w=majority`;
    const parts = { scheme: 'mongodb+srv', username: 'root', password: secret };
    const place = { host: 'db.example.com', port: '27017', database: 'shop' };
    const digests = ignoredDigests(secret, `const url = "${uri}";`);
    expect(digests).toContain(
      digest({ connection_uri: uri, ...parts, ...place, query: 'w=majority' }),
    );
    expect(digests).toContain(digest({ ...parts, ...place }));
  });

  it('is none without the secret', () => {
    const uri = 'postgres://root:other@db.example.com/shop';
    const digests = ignoredDigests(secret, uri);
    expect(digests).not.toContain(digest({ password: 'other' }));
    expect(digests).not.toContain(digest({ connection_uri: uri }));
  });

  it('is looked for in little time', () => {
    const lines = `${'a://b:c@'.repeat(490)}\n`;
    const asked = performance.now();
    ignoredDigests(secret, lines);
    ignoredDigests(secret, 'x'.repeat(4000));
    expect(performance.now() - asked).toBeLessThan(2000);
  });
});
