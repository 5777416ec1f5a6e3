import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'intra-42-client-secret',
    title: '42 intra client secret',
    provider: '42',
    severity: 'high',
    confidence: 0.95,
    keywords: ['s-s4t2'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9_-])s-s4t2(?:ud|af)-[0-9a-f]{64}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 6,
    why: 'Acts as the application on the API of the 42 schools.',
    fix: 'Replace the secret on the page of the application in the 42 intra, and read the new one from the environment.',
    references: ['https://api.intra.42.fr/apidoc/guides/getting_started'],
    examples: [
      `INTRA_42_CLIENT_SECRET=s-s4t2ud-${fill(64, 'hex')}`,
      `"token": "s-s4t2af-${fill(64, 'hex', 2)}",`,
    ],
    nonExamples: [
      `INTRA_42_CLIENT_SECRET=s-s4t2ud-${fill(63, 'hex')}`,
      `INTRA_42_CLIENT_SECRET=s-s4t2${'x'.repeat(40)}`,
      'INTRA_42_CLIENT_SECRET=s-s4t2your_token_here',
    ],
  }),
];
