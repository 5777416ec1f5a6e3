import { crc32, toDigits } from '../../src/model/checksum.ts';
import { alphabets, fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

const docs = 'https://docs.npmjs.com/revoking-access-tokens';

function token(seed: number): string {
  const body = fill(30, 'base62', seed);
  return `npm_${body}${toDigits(crc32(body), alphabets.base62, 6)}`;
}

/** Tokens of this kind were UUIDs of version 4. */
const uuid4 = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

export default [
  defineRule({
    id: 'npm-access-token',
    title: 'npm access token',
    provider: 'npm',
    severity: 'critical',
    confidence: 0.99,
    keywords: ['npm_'],
    caseSensitive: true,
    pattern: /npm_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    structure: { test: 'crc32-base62', onFail: 'doubt' },
    publicPrefix: 4,
    why: 'Reads private packages; with publish rights it puts code on the machines of everybody who installs.',
    fix: 'Run npm token revoke or delete it at npmjs.com under Access Tokens, prefer trusted publishing, and check recent versions.',
    references: [docs, 'https://docs.npmjs.com/about-access-tokens'],
    examples: [
      `//registry.npmjs.org/:_authToken=${token(1)}`,
      `NPM_TOKEN=${token(2)}`,
      `"npmToken": "${token(3)}"`,
    ],
    nonExamples: [
      `NPM_TOKEN=npm_${fill(35)}`,
      `NPM_TOKEN=npm_${fill(37)}`,
      `NPM_TOKEN=npm_${'x'.repeat(36)}`,
      'npm_config_registry=https://registry.npmjs.org',
    ],
  }),
  defineRule({
    id: 'npm-legacy-token',
    title: 'npm access token (legacy UUID)',
    provider: 'npm',
    severity: 'high',
    confidence: 0.9,
    keywords: ['_authtoken', 'npm_token', 'npm-token', 'npmtoken', 'npm_auth'],
    scope: 'line',
    pattern: nearValue(
      [
        named(['npm'], ['token', 'auth']),
        String.raw`//registry\.npmjs\.org/:_authToken[ \t]{0,3}=[ \t]{0,3}["']?`,
      ],
      uuid4,
    ),
    minEntropy: 3,
    why: 'Publishes and reads packages as its owner; tokens of this kind never expire.',
    fix: 'Run npm token revoke or delete it at npmjs.com under Access Tokens, and check recent versions of your packages.',
    references: [docs],
    examples: [`//registry.npmjs.org/:_authToken=${fillUuid()}`, `NPM_TOKEN="${fillUuid(2)}"`],
    nonExamples: [
      `//registry.npmjs.org/:_authToken=${fillUuid().slice(1)}`,
      `REQUEST_ID=${fillUuid()}`,
      `NPM_TOKEN=${fillUuid().replace('-4', '-1')}`,
      '//registry.npmjs.org/:_authToken=00000000-0000-0000-0000-000000000000',
      '//registry.npmjs.org/:_authToken=$' + '{NPM_TOKEN}',
    ],
  }),
];
