import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'voyage-api-key',
    title: 'Voyage AI API key',
    provider: 'Voyage AI',
    severity: 'high',
    confidence: 0.85,
    keywords: ['pa-'],
    caseSensitive: true,
    pattern:
      /(?<![\w.-])pa-(?=[a-z0-9_-]*[A-Z])(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
    minEntropy: 4,
    publicPrefix: 3,
    why: "Creates embeddings at the organisation's cost.",
    fix: 'Revoke the key at dashboard.voyageai.com, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.voyageai.com/docs/api-key-and-installation'],
    examples: [
      `VOYAGE_API_KEY=pa-${fill(43, 'base64url')}`,
      `  api_key: "pa-${fill(43, 'base64url', 4)}"`,
    ],
    nonExamples: [
      `VOYAGE_API_KEY=pa-${fill(42, 'base64url')}`,
      `VOYAGE_API_KEY=pa-${fill(50, 'base64url', 2)}`,
      `VOYAGE_API_KEY=pa-${'x'.repeat(43)}`,
      'VOYAGE_API_KEY=pa-your_key',
    ],
  }),
];
