import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'readme-api-key',
    title: 'ReadMe API key',
    provider: 'ReadMe',
    severity: 'high',
    confidence: 0.98,
    keywords: ['rdme_'],
    caseSensitive: true,
    pattern: /rdme_[0-9a-z]{70}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Changes the published documentation of the project.',
    fix: 'Delete it under Configuration, API keys at dash.readme.com, create a new one, and check recent changes.',
    references: ['https://docs.readme.com/main/reference/intro/authentication'],
    examples: [
      `README_API_KEY=rdme_${fill(70, 'base36')}`,
      `rdme openapi --key=rdme_${fill(70, 'base36', 2)}`,
    ],
    nonExamples: [
      `README_API_KEY=rdme_${fill(69, 'base36')}`,
      `README_API_KEY=rdme_${fill(71, 'base36')}`,
      `README_API_KEY=rdme_${'x'.repeat(70)}`,
    ],
  }),
];
