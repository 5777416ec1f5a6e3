import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'replicate-api-token',
    title: 'Replicate API token',
    provider: 'Replicate',
    severity: 'high',
    keywords: ['r8_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])r8_[A-Za-z0-9_-]{37}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 3,
    why: "Runs models and trainings at the account's cost and reads private models.",
    fix: 'Revoke the token at replicate.com/account/api-tokens, issue a new one and read it from the environment or a secret store.',
    references: ['https://replicate.com/docs/topics/security/api-tokens'],
    examples: [
      `REPLICATE_API_TOKEN=r8_${fill(37, 'base64url')}`,
      `REPLICATE_API_TOKEN=r8_${fill(37, 'base64url', 4)}`,
    ],
    nonExamples: [
      `REPLICATE_API_TOKEN=r8_${fill(36, 'base64url')}`,
      `REPLICATE_API_TOKEN=r8_${fill(44, 'base64url', 2)}`,
      `REPLICATE_API_TOKEN=r8_${'x'.repeat(37)}`,
      'REPLICATE_API_TOKEN=r8_your_key',
    ],
  }),
];
