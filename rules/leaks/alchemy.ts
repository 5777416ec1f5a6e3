import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'alchemy-api-key',
    title: 'Alchemy key in an endpoint URL',
    provider: 'Alchemy',
    severity: 'medium',
    confidence: 0.93,
    keywords: ['.alchemy.com/v2/', '.alchemyapi.io/v2/'],
    scope: 'line',
    pattern:
      /\.(?:g\.alchemy\.com|alchemyapi\.io)\/v2\/(?<secret>[A-Za-z0-9_-]{32})(?![A-Za-z0-9_-])/,
    minEntropy: 3.3,
    why: 'Spends the requests of the plan.',
    fix: 'Rotate the key in the dashboard of Alchemy and set an allow list.',
    references: ['https://www.alchemy.com/docs/create-an-api-key'],
    examples: [
      `https://eth-mainnet.g.alchemy.com/v2/${fill(32, 'base64url')}`,
      `url: 'https://polygon-mumbai.alchemyapi.io/v2/${fill(32, 'base64url', 2)}'`,
    ],
    nonExamples: [
      'https://eth-mainnet.g.alchemy.com/v2/your-api-key',
      `https://eth-mainnet.g.alchemy.com/v2/${fill(31)}`,
    ],
  }),
];
