import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'val-town-api-token',
    title: 'Val Town API token',
    provider: 'Val Town',
    severity: 'high',
    confidence: 0.95,
    keywords: ['vtwn_'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9_-])vtwn_[A-Za-z0-9]{24,40}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 5,
    why: 'Runs and changes code in the account of its owner.',
    fix: 'Delete the token at val.town/settings/api, create another and read the new one from the environment.',
    references: ['https://docs.val.town/api/authentication/'],
    examples: [`VAL_TOWN_API_TOKEN=vtwn_${fill(32)}`, `"token": "vtwn_${fill(32, 'base62', 2)}",`],
    nonExamples: [
      `VAL_TOWN_API_TOKEN=vtwn_${fill(16)}`,
      `VAL_TOWN_API_TOKEN=vtwn_${'x'.repeat(40)}`,
      'VAL_TOWN_API_TOKEN=vtwn_your_token_here',
    ],
  }),
];
