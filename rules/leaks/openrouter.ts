import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'openrouter-api-key',
    title: 'OpenRouter API key',
    provider: 'OpenRouter',
    severity: 'high',
    keywords: ['sk-or-v1-'],
    caseSensitive: true,
    pattern: /sk-or-v1-[0-9a-f]{64}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 9,
    why: 'Spends the credit of the account on any model that OpenRouter offers.',
    fix: 'Replace the key at openrouter.ai/settings/keys, then hand the new one to the application through its environment.',
    references: ['https://openrouter.ai/docs/api-reference/authentication'],
    examples: [
      `OPENROUTER_API_KEY=sk-or-v1-${fill(64, 'hex')}`,
      `const token = 'sk-or-v1-${fill(64, 'hex', 4)}';`,
    ],
    nonExamples: [
      `OPENROUTER_API_KEY=sk-or-v1-${fill(63, 'hex')}`,
      `OPENROUTER_API_KEY=sk-or-v1-${fill(71, 'hex', 2)}`,
      `OPENROUTER_API_KEY=sk-or-v1-${'0'.repeat(64)}`,
      'OPENROUTER_API_KEY=sk-or-v1-your_key',
    ],
  }),
];
