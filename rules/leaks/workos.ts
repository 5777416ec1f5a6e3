import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'workos-api-key',
    title: 'WorkOS API key',
    provider: 'WorkOS',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['sk_live_a2V5X', 'sk_test_a2V5X'],
    caseSensitive: true,
    pattern: /sk_(?:live|test)_a2V5X[A-Za-z0-9]{60,90}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 8,
    why: 'Reads directories and users and manages single sign-on of all customers.',
    fix: 'Delete the key at dashboard.workos.com/api-keys, create another and keep it outside the repository.',
    references: ['https://workos.com/docs/reference/api-keys'],
    examples: [
      `WORKOS_API_KEY=sk_live_a2V5X${fill(75)}`,
      `const token = 'sk_test_a2V5X${fill(90, 'base62', 4)}';`,
    ],
    nonExamples: [
      `WORKOS_API_KEY=sk_live_a2V5X${fill(59)}`,
      `WORKOS_API_KEY=sk_live_a2V5X${fill(97, 'base62', 2)}`,
      `WORKOS_API_KEY=sk_live_a2V5X${'x'.repeat(60)}`,
      'WORKOS_API_KEY=sk_live_a2V5Xyour_key',
    ],
  }),
];
