import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'xai-api-key',
    title: 'xAI API key',
    provider: 'xAI',
    severity: 'high',
    keywords: ['xai-'],
    caseSensitive: true,
    pattern: /xai-[A-Za-z0-9_-]{80,88}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Calls Grok models at the cost of the team that owns the key.',
    fix: 'Replace the key at console.x.ai, then hand the new one to the application through its environment.',
    references: ['https://docs.x.ai/docs/overview'],
    examples: [
      `XAI_API_KEY=xai-${fill(84, 'base64url')}`,
      `Authorization: Bearer xai-${fill(88, 'base64url', 4)}`,
    ],
    nonExamples: [
      `XAI_API_KEY=xai-${fill(79, 'base64url')}`,
      `XAI_API_KEY=xai-${fill(95, 'base64url', 2)}`,
      `XAI_API_KEY=xai-${'x'.repeat(80)}`,
      'XAI_API_KEY=xai-your_key',
    ],
  }),
];
