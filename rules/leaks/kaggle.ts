import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'kaggle-api-token',
    title: 'Kaggle API token',
    provider: 'Kaggle',
    severity: 'high',
    keywords: ['KGAT_'],
    caseSensitive: true,
    pattern: /KGAT_[0-9a-f]{32}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 5,
    why: 'Acts for its user: reads private data sets and submits in competitions.',
    fix: 'Delete the token at kaggle.com/settings, create another and keep it outside the repository.',
    references: ['https://www.kaggle.com/docs/api'],
    examples: [
      `KAGGLE_API_TOKEN=KGAT_${fill(32, 'hex')}`,
      `KAGGLE_API_TOKEN=KGAT_${fill(32, 'hex', 4)}`,
    ],
    nonExamples: [
      `KAGGLE_API_TOKEN=KGAT_${fill(31, 'hex')}`,
      `KAGGLE_API_TOKEN=KGAT_${fill(39, 'hex', 2)}`,
      `KAGGLE_API_TOKEN=KGAT_${'0'.repeat(32)}`,
      'KAGGLE_API_TOKEN=KGAT_your_key',
    ],
  }),
];
