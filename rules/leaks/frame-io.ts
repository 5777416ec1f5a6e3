import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'frame-io-token',
    title: 'Frame.io developer token',
    provider: 'Frame.io',
    severity: 'high',
    confidence: 0.98,
    keywords: ['fio-u-'],
    caseSensitive: true,
    pattern: /fio-u-[A-Za-z0-9_=-]{64}(?![A-Za-z0-9_=-])/,
    minEntropy: 3.5,
    publicPrefix: 6,
    why: 'Reads and changes media and comments of the account, as far as its scopes reach.',
    fix: 'Delete it at developer.frame.io under Tokens and create one with fewer scopes.',
    references: ['https://developer.frame.io/docs/getting-started/authentication'],
    examples: [
      `FRAMEIO_TOKEN=fio-u-${fill(64, 'base64url')}`,
      `Authorization: Bearer fio-u-${fill(64, 'base64url', 2)}`,
    ],
    nonExamples: [
      `FRAMEIO_TOKEN=fio-u-${fill(63, 'base64url')}`,
      `FRAMEIO_TOKEN=fio-u-${fill(65, 'base64url')}`,
      `FRAMEIO_TOKEN=fio-u-${'x'.repeat(64)}`,
    ],
  }),
];
