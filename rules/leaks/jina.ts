import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'jina-api-key',
    title: 'Jina AI API key',
    provider: 'Jina AI',
    severity: 'high',
    keywords: ['jina_'],
    caseSensitive: true,
    pattern: /jina_[A-Za-z0-9_-]{60}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Spends the token balance of the account on search, reading and embeddings.',
    fix: 'Revoke the key at jina.ai/api-dashboard, issue a new one and read it from the environment or a secret store.',
    references: ['https://jina.ai/api-dashboard/'],
    examples: [
      `JINA_API_KEY=jina_${fill(60, 'base64url')}`,
      `Authorization: Bearer jina_${fill(60, 'base64url', 4)}`,
    ],
    nonExamples: [
      `JINA_API_KEY=jina_${fill(59, 'base64url')}`,
      `JINA_API_KEY=jina_${fill(67, 'base64url', 2)}`,
      `JINA_API_KEY=jina_${'x'.repeat(60)}`,
      'JINA_API_KEY=jina_your_key',
    ],
  }),
];
