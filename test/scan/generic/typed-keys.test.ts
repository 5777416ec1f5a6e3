import { describe, expect, it } from 'vitest';
import { findGeneric } from '../../../src/scan/generic/index.ts';

function shown(text: string) {
  return findGeneric({ text, before: '', after: '', path: '.env', lineBytes: text.length })
    .filter(({ confidence }) => confidence >= 0.5)
    .map(({ severity, confidence }) => ({ severity, confidence }));
}

describe('keys typed along the keyboard', () => {
  it.each([
    ['under the name of a service', 'MORALIS_API_KEY=abcdef1234567890abcdef1234567890'],
    ['under a name that says whose it is', 'ACMESHOP_TOKEN="AbCdEfGhIjKlMnOpQrStUvWxYz012345"'],
    ['after random characters', 'MIRO_TOKEN=xq7rnTQ9zmXf4THQ2PtTcabcdefghijklmnop'],
  ])('are shown, but fail no check: %s', (_, line) => {
    expect(shown(line)).toEqual([{ severity: 'low', confidence: 0.5 }]);
  });

  it.each([
    ['a name that does not say whose', 'API_KEY=abcdef1234567890abcdef1234567890'],
    ['a test', 'test_secret_key = "0123456789abcdef0123456789abcdef"'],
    ['a mask', `MORALIS_API_KEY=${'x'.repeat(40)}`],
    ['the same letter', `MORALIS_API_KEY=abc123${'a'.repeat(30)}`],
    ['a count', 'MORALIS_API_KEY=12345678901234567890123456789012'],
    ['one that says what it is', 'MORALIS_API_KEY=example-abcdef1234567890abcdef'],
    ['a prefix whose rule refuses it', 'SUPABASE_TOKEN=sbp_abcdefghijklmnop1234567890'],
    ['a short one', 'MORALIS_API_KEY=abcdef1234567'],
  ])('are left alone: %s', (_, line) => {
    expect(shown(line)).toEqual([]);
  });
});
