import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'dub-api-key',
    title: 'Dub API key',
    provider: 'Dub',
    severity: 'high',
    confidence: 0.93,
    keywords: ['dub_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])dub_(?=[a-z0-9]*[A-Z])(?=[A-Za-z]*[0-9])[A-Za-z0-9]{24}(?![A-Za-z0-9_])/,
    minEntropy: 3.3,
    publicPrefix: 4,
    why: 'Changes the short links of the workspace, also to where they lead.',
    fix: 'Replace the key at app.dub.co/settings/tokens, then hand the new one to the application through its environment.',
    references: ['https://dub.co/docs/api-reference/tokens'],
    examples: [`DUB_API_KEY=dub_${fill(24)}`, `  api_key: "dub_${fill(24, 'base62', 4)}"`],
    nonExamples: [
      `DUB_API_KEY=dub_${fill(23)}`,
      `DUB_API_KEY=dub_${fill(31, 'base62', 2)}`,
      `DUB_API_KEY=dub_${'x'.repeat(24)}`,
      'DUB_API_KEY=dub_your_key',
    ],
  }),
];
