import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/model/fill.ts';
import { buildEngine } from '../../../src/run/build-engine.ts';
import { isDefaultWord } from '../../../src/scan/generic/default-words.ts';

const engine = buildEngine({ isEnabled: () => true, custom: [] });
const at = '@';

/** Severities of what is found at a confidence that is shown. */
function severities(path: string, text: string): string[] {
  const { leaks } = engine.scan({ path, bytes: Buffer.from(text), blob: null, truncated: false });
  return leaks.filter(({ confidence }) => confidence >= 0.5).map(({ severity }) => severity);
}

const chosen = fill(12, 'base62', 5);
const drawn = fill(32, 'base62', 6);
const hex = fill(32, 'hex', 7);
const stripe = ['sk', 'live', fill(24, 'base62', 8)].join('_');

describe('in test code', () => {
  it.each([
    ...['test/login.js', 'src/__tests__/a.ts', 'a/b.spec.ts', 'login_test.go', 'test_login.py'],
    ...['src/crypto_test_data.cc', 'src/version3_test_vectors.rs', 'aws-test-suite/a.json'],
    ...['src/test/java/LoginTest.java', 'spec/login_spec.rb', 'app/LoginTests.cs'],
  ])('a value that somebody chose is a remark: %s', (path) => {
    expect(severities(path, `password = "${chosen}"\n`)).toEqual(['low']);
    expect(severities(path, `secret_key = "${hex}"\n`)).toEqual(['low']);
  });

  it.each(['src/latest.py', 'contest/a.js', 'src/protest.ts', 'attest.rb', 'docs/a.md', 'IT.js'])(
    'a name that only sounds so is none of it: %s',
    (path) => {
      expect(severities(path, `password = "${chosen}"\n`)).toEqual(['high']);
    },
  );

  it('what a generator made counts, and so does the key of a provider', () => {
    expect(severities('test/a.js', `const apiKey = "${drawn}";\n`)).toEqual(['high']);
    expect(severities('test/a.js', `const key = "${stripe}";\n`)).toEqual(['critical']);
  });

  it('begins at its module in Rust', () => {
    const line = `let password = "${chosen}";\n`;
    expect(severities('src/a.rs', `${line}\n\n#[cfg(test)]\nmod tests {\n\n${line}}\n`)).toEqual([
      'high',
      'low',
    ]);
  });
});

describe('a password that everybody tries first', () => {
  it.each([
    ...['password: "hunter2"', `url = "redis://x:changeme${at}cache.acme.io"`],
    ...['db_password = "s3cr3t"'],
    `Authorization: Basic ${btoa('admin:password')}`,
  ])('is a remark: %s', (text) => {
    expect(severities('src/a.yml', `${text}\n`)).toEqual(['low']);
  });

  it.each([
    'password',
    'p@ss',
    's3cr3t',
    'thisispassword',
    'my-secret-123',
    'key_1234',
    'iamsensitive',
  ])('is %s', (text) => expect(isDefaultWord(text)).toBe(true));

  it.each(['password9f', 'secretgarden', 'kiwi', 'key_8262', fill(20), 'pa55w0rd77', ''])(
    'is not %s',
    (text) => expect(isDefaultWord(text)).toBe(false),
  );
});

describe('a salt or a nonce', () => {
  it('is a remark, and the key beside it is not', () => {
    expect(severities('src/a.py', `password_salt = "${fill(20, 'base62', 9)}"\n`)).toEqual(['low']);
    expect(severities('src/a.py', `nonce = "${drawn}"\n`)).toEqual(['low']);
    expect(severities('src/a.py', `secret_key = "${drawn}"\n`)).toEqual(['high']);
  });
});

describe('what is shown as an example', () => {
  it.each([
    ['the text says so', `* A key, for example: "apiKey": "${drawn}"`],
    ['it is documentation of Rust', `/// let password = "${chosen}";`],
    ['it is documentation of Python', `    >>> login(password="${chosen}")`],
    ['its base64 is a sentence', `rawKey = "${btoa('Hello from the cloud platform')}"`],
    ['its host leads nowhere', `smtps://user:${chosen}${at}smtp.example.com`],
  ])('is a remark where %s', (_, text) => {
    expect(severities('src/a.ts', `${text}\n`)).toEqual(['low']);
  });

  it('counts without that', () => {
    expect(severities('src/a.ts', `"apiKey": "${drawn}"\n`)).toEqual(['high']);
    expect(severities('src/a.ts', `x = "smtps://user:${chosen}${at}smtp.acme.io"\n`)).toEqual([
      'high',
    ]);
  });
});
