import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bech32Checksum, marvin32, toDigits } from '../../../src/model/checksum.ts';
import { alphabets, fill } from '../../../src/model/fill.ts';
import { structureTests } from '../../../src/scan/structure/index.ts';

const passes = (test: string, value: string): boolean => {
  const run = structureTests[test];
  if (!run) throw new Error(`no structure test ${test}`);
  return run(value);
};

const base64url = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (header: unknown, payload: unknown, signature = fill(43)): string =>
  `${base64url(header)}.${base64url(payload)}.${signature}`;

describe('every structure test', () => {
  it.each(Object.keys(structureTests))('%s answers for any text without throwing', (name) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof passes(name, text)).toBe('boolean');
      }),
    );
  });

  it.each(Object.keys(structureTests).filter((name) => name !== 'azure-identifiable-key'))(
    '%s refuses the empty text and words',
    (name) => {
      for (const text of ['', 'x', 'changeme', 'A'.repeat(40)]) {
        expect(passes(name, text)).toBe(false);
      }
    },
  );
});

describe('marvin32', () => {
  // Vectors of the .NET runtime, whose 64-bit results are folded to 32 bits by xor.
  const vectors = [
    ['004fb61a001bdbcc', '', 0x30ed35c1, 0x00cd3c7d],
    ['004fb61a001bdbcc', 'af', 0x48e73fc7, 0x7d75ddc1],
    ['004fb61a001bdbcc', '37f495', 0xf0b07c78, 0x9b8cf7e8],
    ['004fb61a001bdbcc', 'ab427ea8d10fc7', 0xe11847e4, 0xf0678c41],
  ] as const;

  it.each(vectors)('with seed %s of %s', (seed, data, high, low) => {
    const letters = String.fromCharCode(...Buffer.from(seed, 'hex'));
    expect(marvin32(Buffer.from(data, 'hex'), letters)).toBe((high ^ low) >>> 0);
  });
});

describe('checksums of standards', () => {
  it('bech32 of the examples of BIP 173', () => {
    expect(bech32Checksum('a', '')).toBe('2uel5l');
    expect(bech32Checksum('abcdef', 'qpzry9x8gf2tvdw0s3jn54khce6mua7l')).toBe('mqqqxw');
    expect(bech32Checksum('a', 'b')).toBeNull();
  });
});

describe('github-fine-grained', () => {
  it('takes the token whose digest is right', () => {
    const start = `github_pat_1${fill(21)}_${fill(43)}`;
    const digest = createHash('sha256').update(start).digest();
    let bits = '';
    for (const byte of digest.subarray(0, 5)) bits += byte.toString(2).padStart(8, '0');
    const sum = bits.replace(/.{5}/g, (five) => alphabets.base32[Number.parseInt(five, 2)] ?? '');
    expect(passes('github-fine-grained', `${start}${sum}${fill(8)}`)).toBe(true);
    expect(passes('github-fine-grained', `${start}${sum.toLowerCase()}${fill(8)}`)).toBe(true);
    expect(passes('github-fine-grained', `${start}${fill(16)}`)).toBe(false);
  });
});

describe('aws-access-key-id', () => {
  it('takes base32 only', () => {
    expect(passes('aws-access-key-id', `AKIA${fill(16, 'base32')}`)).toBe(true);
    expect(passes('aws-access-key-id', `AKIA${fill(15, 'base32')}0`)).toBe(false);
    expect(passes('aws-access-key-id', `AKIA${fill(15, 'base32')}`)).toBe(false);
  });
});

describe('azure keys', () => {
  const sealedKey = (text: string, cut: number, seed: string): string => {
    const bytes = Buffer.from(text, 'base64').subarray(0, cut);
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(marvin32(bytes, seed));
    return Buffer.concat([bytes, sum]).toString('base64');
  };

  it.each([
    ['storage', `${fill(76, 'base64')}+AStAAAA`, 60, 'Default0'],
    ['Cosmos DB, read and write', `${fill(76, 'base64', 2)}ACDbAAAA`, 60, 'MastRW00'],
    ['Cosmos DB, read only', `${fill(76, 'base64', 3)}ACDbAAAA`, 60, 'MastRO00'],
    ['Redis', `${fill(33, 'base64', 4)}AzCaAAA`, 28, 'Access00'],
  ])('of %s end with their hash', (_, text, cut, seed) => {
    const key = sealedKey(text, cut, seed);
    expect(passes('azure-identifiable-key', key)).toBe(true);
    expect(passes('azure-identifiable-key', `B${key.slice(1)}`)).toBe(key.startsWith('B'));
    expect(passes('azure-identifiable-key', sealedKey(text, cut, 'Listen00'))).toBe(false);
  });

  it('of other families are not judged', () => {
    expect(passes('azure-identifiable-key', `${fill(86, 'base64')}==`)).toBe(true);
  });

  it('of DevOps carry the hash of their first 80 characters', () => {
    const text = `${fill(52)}JQQJ99BC${fill(16)}AZDO`;
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(marvin32(Buffer.from(text, 'base64'), 'Default0'));
    const digits = toDigits(sum.readUInt32BE(), alphabets.base62, 6).slice(0, 4);
    expect(passes('azure-devops-token', `${text}${digits}`)).toBe(true);
    expect(passes('azure-devops-token', `${text}aaaa`)).toBe(false);
  });

  it('of Entra are checked in the newer form only', () => {
    expect(passes('azure-entra-secret', `abc7Q~${fill(31)}`)).toBe(true);
    expect(passes('azure-entra-secret', `abc8Q~${fill(34)}`)).toBe(false);
  });
});

describe('jwt-damaged', () => {
  const header = base64url({ alg: 'HS256' });
  const payload = base64url({ sub: 'a1b2', exp: 1_900_000_000 });
  it.each([
    ['without a signature', `${header}.${payload}`],
    ['with a payload that is no JSON', `${header}.eyJ${fill(60, 'base64url')}.${fill(43)}`],
    ['with a header that is none', `eyJ${fill(30, 'base64url', 2)}.${payload}.${fill(43)}`],
  ])('sees a token %s', (_, value) => {
    expect(passes('jwt-damaged', value)).toBe(true);
  });

  it.each([
    ['a whole token', `${header}.${payload}.${fill(43)}`],
    ['one that says it is unsigned', `${base64url({ alg: 'none' })}.${payload}`],
    ['the sample of jwt.io', `${header}.${base64url({ sub: '1234567890', name: 'John Doe' })}`],
    ['two pieces of base64', `eyJ${fill(30, 'base64url', 3)}.eyJ${fill(30, 'base64url', 4)}`],
  ])('leaves %s', (_, value) => {
    expect(passes('jwt-damaged', value)).toBe(false);
  });
});

describe('key-damaged', () => {
  const block = (body: string): string =>
    `-----BEGIN RSA PRIVATE KEY-----\n${body}\n-----END RSA PRIVATE KEY-----`;
  const lines = (length: number, joint = '\n'): string =>
    (fill(length, 'base64', 7).match(/.{1,64}/g) ?? []).join(joint);

  it('sees a block of random lines that are no key', () => {
    expect(passes('key-damaged', block(lines(400)))).toBe(true);
    expect(passes('key-damaged', block(lines(400, '\\n')))).toBe(true);
    expect(passes('key-damaged', block(lines(400, '"\n  + "')))).toBe(true);
  });

  it('leaves words, masks and little', () => {
    expect(passes('key-damaged', block('put the key of your server here '.repeat(9)))).toBe(false);
    expect(passes('key-damaged', block('x'.repeat(640)))).toBe(false);
    expect(passes('key-damaged', block(lines(48)))).toBe(false);
  });
});

describe('jwt', () => {
  it('takes signed tokens', () => {
    expect(passes('jwt', token({ alg: 'HS256' }, { sub: 'a' }))).toBe(true);
    expect(passes('jwt', token({ alg: 'RS256', kid: 'ü' }, { name: 'Zoë' }, fill(342)))).toBe(true);
  });

  it.each([
    ['no algorithm', token({ typ: 'JWT' }, {})],
    ['the algorithm none', token({ alg: 'None' }, {})],
    ['a short signature', token({ alg: 'HS256' }, {}, fill(19))],
    ['a list as payload', token({ alg: 'HS256' }, [])],
    ['a payload that is no JSON', `${base64url({ alg: 'HS256' })}.${fill(40)}.${fill(43)}`],
    ['the sample of jwt.io', token({ alg: 'HS256' }, { sub: '1234567890', name: 'John Doe' })],
    ["Supabase's local demo", token({ alg: 'HS256' }, { iss: 'supabase-demo', role: 'x' })],
    ["Supabase's public role", token({ alg: 'HS256' }, { iss: 'supabase', role: 'anon' })],
  ])('refuses %s', (_, value) => {
    expect(passes('jwt', value)).toBe(false);
  });

  it('knows service roles and service accounts', () => {
    const role = token({ alg: 'HS256' }, { iss: 'supabase', role: 'service_role' });
    const account = token({ alg: 'RS256' }, { sub: 'system:serviceaccount:default:a' });
    const older = token({ alg: 'RS256' }, { 'kubernetes.io/serviceaccount/namespace': 'a' });
    expect(passes('supabase-service-role', role)).toBe(true);
    expect(passes('supabase-service-role', account)).toBe(false);
    expect(passes('kubernetes-service-account', account)).toBe(true);
    expect(passes('kubernetes-service-account', older)).toBe(true);
    expect(passes('kubernetes-service-account', role)).toBe(false);
  });
});

describe('tokens that decode', () => {
  const encoded = (text: string): string => Buffer.from(text, 'latin1').toString('base64');

  it('of Discord begin with the id of the bot', () => {
    const rest = `.Gabcde.${fill(38)}`;
    expect(passes('discord-token', `${encoded(fill(18, 'digit'))}${rest}`)).toBe(true);
    expect(passes('discord-token', `${encoded(fill(16, 'digit'))}${rest}`)).toBe(false);
    expect(passes('discord-token', `M${fill(23)}${rest}`)).toBe(false);
  });

  it('of Jira hold an id, a colon and 20 bytes', () => {
    expect(passes('jira-token', encoded(`${fill(12, 'digit')}:${'\xff\n'.repeat(10)}`))).toBe(true);
    expect(passes('jira-token', encoded(`${fill(11, 'digit')}:${fill(20)}`))).toBe(false);
  });

  it('of PyPI and Fly.io are macaroons', () => {
    const location = 'pypi.org';
    const macaroon = `\x02\x01${String.fromCharCode(location.length)}${location}\x02\x24${fill(36)}`;
    expect(passes('macaroon', `pypi-${encoded(macaroon)}`)).toBe(true);
    expect(passes('macaroon', `pypi-${encoded(macaroon.replace('\x02\x24', '\x03\x24'))}`)).toBe(
      false,
    );
  });

  it('of 1Password, Sentry, Grafana and Mapbox hold JSON', () => {
    const json = encoded(JSON.stringify({ a: fill(40), b: 'x' }));
    expect(passes('json-token', `ops_${json}`)).toBe(true);
    expect(passes('json-token', `sntrys_${json}_${fill(43)}`)).toBe(true);
    expect(passes('json-token', `glc_${json}`)).toBe(true);
    expect(passes('json-token', `sk.${json.replace(/=+$/, '')}.${fill(22)}`)).toBe(true);
    expect(passes('json-token', `ops_eyJ${fill(300, 'base64')}`)).toBe(false);
  });

  it('of basic authorization hold a user and a password', () => {
    expect(passes('base64-user-password', encoded('deploy:hunter two'))).toBe(true);
    expect(passes('base64-user-password', encoded('deploy:'))).toBe(false);
    expect(passes('base64-user-password', encoded(':secret'))).toBe(false);
    expect(passes('base64-user-password', encoded('deploy\0:a'))).toBe(false);
  });
});

describe('openai-key', () => {
  const middle = ['T3Blbk', 'FJ'].join('');

  it('has halves of one length', () => {
    expect(passes('openai-key', `sk-proj-${fill(74)}${middle}${fill(74)}`)).toBe(true);
    expect(passes('openai-key', `sk-${fill(20)}${middle}${fill(20)}`)).toBe(true);
    expect(passes('openai-key', `sk-proj-${fill(74)}${middle}${fill(58)}`)).toBe(false);
    expect(passes('openai-key', `sk-proj-${fill(148)}`)).toBe(false);
  });
});
