import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'sanity-api-token',
    title: 'Sanity API token',
    provider: 'Sanity',
    severity: 'high',
    confidence: 0.95,
    keywords: ['sanity'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('sk(?=[A-Za-z]*[0-9])[A-Za-z0-9]{78,178}'),
    minEntropy: 3.5,
    publicPrefix: 2,
    why: 'Reads drafts and, with an editor role, changes the content of the project.',
    fix: 'Replace the token at sanity.io/manage, API → Tokens, then hand the new one to the application through its environment.',
    references: ['https://www.sanity.io/docs/content-lake/http-auth'],
    examples: [
      `SANITY_API_TOKEN=sk${fill(118)}`,
      `provider: sanity\n  token: sk${fill(118, 'base62', 3)}`,
    ],
    nonExamples: [`SERVICE_KEY=sk${fill(118)}`, 'SANITY_API_TOKEN=your_sanity_api_token_here'],
  }),
];
