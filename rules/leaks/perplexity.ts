import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'perplexity-api-key',
    title: 'Perplexity API key',
    provider: 'Perplexity',
    severity: 'high',
    keywords: ['pplx-'],
    caseSensitive: true,
    pattern: /pplx-[A-Za-z0-9]{48}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Spends the prepaid credit of the account on queries.',
    fix: 'Revoke the key at perplexity.ai/settings/api, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.perplexity.ai/guides/getting-started'],
    examples: [`PERPLEXITY_API_KEY=pplx-${fill(48)}`, `  api_key: "pplx-${fill(48, 'base62', 4)}"`],
    nonExamples: [
      `PERPLEXITY_API_KEY=pplx-${fill(47)}`,
      `PERPLEXITY_API_KEY=pplx-${fill(55, 'base62', 2)}`,
      `PERPLEXITY_API_KEY=pplx-${'x'.repeat(48)}`,
      'PERPLEXITY_API_KEY=pplx-your_key',
    ],
  }),
];
