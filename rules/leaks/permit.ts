import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'permit-api-key',
    title: 'Permit.io API key',
    provider: 'Permit.io',
    severity: 'critical',
    confidence: 0.95,
    keywords: ['permit_key_'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9_-])permit_key_[A-Za-z0-9]{97}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 11,
    why: 'Changes the permissions of every user of the application.',
    fix: 'Rotate the key in the Permit.io dashboard, Settings, API keys, and read the new one from the environment.',
    references: ['https://docs.permit.io/overview/connecting-your-app/'],
    examples: [
      `PERMIT_API_KEY=permit_key_${fill(97)}`,
      `"token": "permit_key_${fill(97, 'base62', 2)}",`,
    ],
    nonExamples: [
      `PERMIT_API_KEY=permit_key_${fill(96)}`,
      `PERMIT_API_KEY=permit_key_${'x'.repeat(40)}`,
      'PERMIT_API_KEY=permit_key_your_token_here',
    ],
  }),
];
