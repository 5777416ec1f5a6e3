import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'groq-api-key',
    title: 'Groq API key',
    provider: 'Groq',
    severity: 'high',
    keywords: ['gsk_'],
    caseSensitive: true,
    pattern: /gsk_[A-Za-z0-9]{52}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: "Calls models on the account's quota and cost.",
    fix: 'Revoke the key at console.groq.com/keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://console.groq.com/docs/quickstart'],
    examples: [`GROQ_API_KEY=gsk_${fill(52)}`, `const token = 'gsk_${fill(52, 'base62', 4)}';`],
    nonExamples: [
      `GROQ_API_KEY=gsk_${fill(51)}`,
      `GROQ_API_KEY=gsk_${fill(59, 'base62', 2)}`,
      `GROQ_API_KEY=gsk_${'x'.repeat(52)}`,
      'GROQ_API_KEY=gsk_your_key',
    ],
  }),
];
