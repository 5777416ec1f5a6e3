import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'scalingo-api-token',
    title: 'Scalingo API token',
    provider: 'Scalingo',
    severity: 'critical',
    confidence: 0.97,
    keywords: ['tk-us-'],
    caseSensitive: true,
    pattern: /tk-us-[A-Za-z0-9_-]{48}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 6,
    why: 'Manages every application of its owner: code, environment with its secrets, databases.',
    fix: 'Revoke it under Account, API tokens, create a new one, and rotate the variables it could read.',
    references: ['https://developers.scalingo.com/tokens'],
    examples: [
      `SCALINGO_API_TOKEN=tk-us-${fill(48, 'base64url')}`,
      `token: "tk-us-${fill(48, 'base64url', 2)}"`,
    ],
    nonExamples: [
      `SCALINGO_API_TOKEN=tk-us-${fill(47, 'base64url')}`,
      `SCALINGO_API_TOKEN=tk-us-${fill(49, 'base64url')}`,
      `SCALINGO_API_TOKEN=tk-us-${'x'.repeat(48)}`,
    ],
  }),
];
