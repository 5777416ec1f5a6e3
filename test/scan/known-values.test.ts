import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { Secret } from '../../src/model/secret.ts';
import { buildEngine } from '../../src/run/build-engine.ts';
import { valuesOfJob } from '../../src/run/known-values.ts';
import { knownValueRules } from '../../src/scan/known-values.ts';

const rulesOf = (values: Readonly<Record<string, string>>) =>
  knownValueRules(
    Object.entries(values).map(([name, text]) => ({ name, file: '.env', value: new Secret(text) })),
  );
const scan = (text: string, values: Readonly<Record<string, string>>) => {
  const engine = buildEngine({ isEnabled: () => true, custom: rulesOf(values) });
  return engine
    .scan({ path: 'a.txt', bytes: Buffer.from(text), blob: null, truncated: false })
    .leaks.filter(({ ruleId }) => ruleId === 'known-value');
};

// With what JSON, URLs and HTML write differently.
const value = `${fill(10, 'base62', 3)}&"/${fill(10, 'base62', 9)}`;
const values = { SMTP_PASSWORD: value };

describe('known values', () => {
  it.each([
    ['as it is', value],
    ['base64', Buffer.from(value).toString('base64')],
    ['base64 with a user', Buffer.from(`app:${value}`).toString('base64')],
    ['URL', encodeURIComponent(value)],
    ['hexadecimal', Buffer.from(value).toString('hex')],
    ['JSON', JSON.stringify(value)],
    ['HTML', value.replace('&', '&amp;').replace('"', '&quot;')],
  ])('are found: %s', (_, text) => {
    const [leak, ...others] = scan(`log: sent with ${text} at noon`, values);
    expect(leak?.args).toMatchObject({ name: 'SMTP_PASSWORD', file: '.env' });
    expect(others).toEqual([]);
  });

  it('are no part of a longer word, and have one case', () => {
    const plain = fill(20, 'base62', 5);
    expect(scan(`t ${plain} t`, { TOKEN: plain })).toHaveLength(1);
    expect(scan(`t ${plain}x t`, { TOKEN: plain })).toEqual([]);
    expect(scan(`t x${plain} t`, { TOKEN: plain })).toEqual([]);
    expect(scan(`t ${plain.toUpperCase()} t`, { TOKEN: plain })).toEqual([]);
  });

  it.each([
    ['short', { DB_PASSWORD: fill(11, 'base62', 2) }],
    ['a word', { DB_PASSWORD: 'correct-horse-battery' }],
    ['a mask', { DB_PASSWORD: 'xxxxxxxxxxxxxxxx1' }],
    ['a row of the keyboard', { DB_PASSWORD: 'abcdefghijklmnop1234' }],
    ['a placeholder', { DB_PASSWORD: 'your-password-here-123' }],
    ['a host', { DB_SECRET_HOST: 'db-17.internal.example.com' }],
    ['a path', { PRIVATE_KEY: '/etc/ssl/private/key-2024.pem' }],
    ['a URL without a password', { API_KEY_URL: 'https://api17.internal/v1/keys' }],
    ['two lines', { PRIVATE_KEY: `${fill(20, 'base62', 2)}\n${fill(20, 'base62', 3)}` }],
    ['an ordinary setting', { APP_TITLE: 'release-2024-preview-7' }],
    ['a file that only the name calls a key', { KEY_FILE: fill(14, 'base62', 2) }],
  ])('are passed over when weak or common: %s', (_, weak) => {
    expect(rulesOf(weak)).toEqual([]);
  });

  it('take from a job what the runner did not set', () => {
    const found = valuesOfJob({ GITHUB_SHA: fill(40, 'hex', 1), PATH: '/bin', API_TOKEN: 'x' });
    expect(found.map(({ name }) => name)).toEqual(['API_TOKEN']);
  });
});
