import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { structureTests } from '../../../src/scan/structure/index.ts';

const isPlain = structureTests['pem-private-key'] ?? (() => false);
const isGuarded = structureTests['pem-encrypted-key'] ?? (() => false);
const label = (kind: string): string => `${kind} KEY-----`;

/** Keys are made anew for each run: none is stored, none is ever used. */
const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
const ec = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const ed = generateKeyPairSync('ed25519');

const text = (value: string | Buffer): string => String(value);
const kinds = [
  ['RSA, PKCS#1', text(rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }))],
  ['RSA, PKCS#8', text(rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }))],
  ['EC, SEC 1', text(ec.privateKey.export({ type: 'sec1', format: 'pem' }))],
  ['EC, PKCS#8', text(ec.privateKey.export({ type: 'pkcs8', format: 'pem' }))],
  ['Ed25519', text(ed.privateKey.export({ type: 'pkcs8', format: 'pem' }))],
] as const;

function openssh(cipher: string): string {
  const field = (value: string): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(value.length);
    return Buffer.concat([size, Buffer.from(value, 'latin1')]);
  };
  const bytes = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    field(cipher),
    field(cipher === 'none' ? 'none' : 'bcrypt'),
    field('k'.repeat(120)),
  ]);
  const begin = `-----BEGIN OPENSSH ${label('PRIVATE')}`;
  return `${begin}\n${bytes.toString('base64')}\n-----END OPENSSH ${label('PRIVATE')}`;
}

describe('pem-private-key', () => {
  it.each(kinds)('takes %s', (_, pem) => {
    expect(isPlain(pem)).toBe(true);
  });

  it.each(kinds)('takes %s in other dress', (_, pem) => {
    expect(isPlain(pem.replaceAll('\n', '\\n'))).toBe(true);
    expect(isPlain(pem.replaceAll('\n', '\\r\\n'))).toBe(true);
    expect(isPlain(pem.replaceAll('\n', '\r\n'))).toBe(true);
    expect(isPlain(pem.replaceAll('\n', '\\\\n'))).toBe(true);
    expect(isPlain(pem.replaceAll('\n', '\n      '))).toBe(true);
    expect(isPlain(pem.replaceAll('\n', `\\n' +\n  '`))).toBe(true);
    expect(isPlain(pem.replaceAll('\n', '",\n  "'))).toBe(true);
    expect(isPlain(Buffer.from(pem).toString('base64'))).toBe(true);
    expect(isPlain(pem.split('-----END')[0] ?? '')).toBe(true);
  });

  it('refuses public keys and certificates', () => {
    const spki = text(rsa.publicKey.export({ type: 'spki', format: 'pem' }));
    const disguised = spki.replaceAll('PUBLIC', 'PRIVATE');
    expect(isPlain(disguised)).toBe(false);
  });

  it('refuses a key guarded by a passphrase', () => {
    const guarded = text(
      rsa.privateKey.export({
        ...{ type: 'pkcs8', format: 'pem' },
        ...{ cipher: 'aes-256-cbc', passphrase: 'a passphrase' },
      }),
    );
    expect(isPlain(guarded)).toBe(false);
    expect(isGuarded(guarded)).toBe(true);
    expect(isGuarded(Buffer.from(guarded).toString('base64'))).toBe(true);
    expect(isPlain(openssh('aes256-ctr'))).toBe(false);
  });

  it('refuses prose between the marks', () => {
    const mark = label('PRIVATE');
    expect(isPlain(`-----BEGIN ${mark}\n-----END ${mark}`)).toBe(false);
    expect(
      isPlain(`-----BEGIN ${mark}\n${'put your key here. '.repeat(20)}\n-----END ${mark}`),
    ).toBe(false);
    expect(isPlain('')).toBe(false);
  });

  it('refuses what an ellipsis cuts off within the public half', () => {
    const cut = (pem: string, lines: number, sign = '...'): string =>
      [...pem.split('\n').slice(0, lines + 1), sign, pem.trim().split('\n').at(-1)].join('\n');
    for (const type of ['pkcs1', 'pkcs8'] as const) {
      const pem = text(rsa.privateKey.export({ type, format: 'pem' }));
      expect(isPlain(cut(pem, 1))).toBe(false);
      expect(isPlain(cut(pem, 1, ''))).toBe(true);
      expect(isPlain(cut(pem, 5))).toBe(true);
    }
    for (const [name, pem] of kinds) {
      if (!name.startsWith('RSA')) expect(isPlain(cut(pem, 1))).toBe(true);
    }
    const field = (value: string): string =>
      `\0\0${String.fromCharCode(value.length >> 8, value.length & 255)}${value}`;
    const head = `openssh-key-v1\0${field('none')}${field('none')}\0\0\0\0\0\0\0\x01`;
    const block = (bytes: string, sign: string): string =>
      `-----BEGIN OPENSSH ${label('PRIVATE')}\n${btoa(bytes)}${sign}`;
    expect(isPlain(block(`${head}${field('p'.repeat(279)).slice(0, 90)}`, '...'))).toBe(false);
    expect(isPlain(block(`${head}${field('p'.repeat(51))}${field('s'.repeat(99))}`, '...'))).toBe(
      true,
    );
  });

  it("reads OpenSSH's own format", () => {
    expect(isPlain(openssh('none'))).toBe(true);
    expect(isGuarded(openssh('none'))).toBe(false);
    expect(isGuarded(openssh('aes256-ctr'))).toBe(true);
  });
});
