import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'covalent-api-key',
    title: 'Covalent (GoldRush) API key',
    provider: 'Covalent',
    severity: 'high',
    confidence: 0.95,
    keywords: ['cqt_'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9_-])cqt_(?=[A-Za-z]{0,39}[0-9])[A-Za-z0-9]{28,40}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: "Spends its owner's credits.",
    fix: 'Delete the key at goldrush.dev/platform/apikey, create another and read the new one from the environment.',
    references: ['https://goldrush.dev/docs/goldrush-foundational-api/authentication'],
    examples: [`COVALENT_API_KEY=cqt_rQ${fill(26)}`, `"token": "cqt_wF${fill(26, 'base62', 2)}",`],
    nonExamples: [
      `COVALENT_API_KEY=cqt_${fill(20)}`,
      `COVALENT_API_KEY=cqt_${'x'.repeat(40)}`,
      'COVALENT_API_KEY=cqt_your_token_here',
    ],
  }),
];
