import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'sourcegraph-license-token',
    title: 'Sourcegraph licence or gateway token',
    provider: 'Sourcegraph',
    severity: 'medium',
    confidence: 0.95,
    keywords: ['slk_', 'sgd_'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9_-])(?:slk_|sgd_)[0-9a-f]{64}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Uses the services of Sourcegraph that belong to the licence of the company.',
    fix: 'Ask Sourcegraph for another licence key, and read the new one from the environment.',
    references: ['https://sourcegraph.com/docs/admin/licensing'],
    examples: [
      `SOURCEGRAPH_LICENSE_TOKEN=slk_${fill(64, 'hex')}`,
      `"token": "slk_${fill(64, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SOURCEGRAPH_LICENSE_TOKEN=slk_${fill(63, 'hex')}`,
      `SOURCEGRAPH_LICENSE_TOKEN=slk_${'x'.repeat(40)}`,
      'SOURCEGRAPH_LICENSE_TOKEN=slk_your_token_here',
    ],
  }),
];
