import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'infura-project-key',
    title: 'Infura key in an endpoint URL',
    provider: 'Infura',
    severity: 'medium',
    confidence: 0.93,
    keywords: ['infura.io/'],
    scope: 'line',
    pattern: /infura\.io\/(?:ws\/)?v[23]\/(?<secret>[0-9a-f]{32})(?![0-9A-Za-z])/,
    minEntropy: 3,
    why: 'Spends the requests of the plan.',
    fix: 'Delete the key in the dashboard of Infura and create another with an allow list.',
    references: ['https://docs.metamask.io/services/'],
    examples: [
      `https://mainnet.infura.io/v3/${fill(32, 'hex')}`,
      `wss://sepolia.infura.io/ws/v3/${fill(32, 'hex', 2)}`,
    ],
    nonExamples: [
      'https://mainnet.infura.io/v3/YOUR-PROJECT-ID',
      `https://mainnet.infura.io/v3/${fill(31, 'hex')}`,
    ],
  }),
];
