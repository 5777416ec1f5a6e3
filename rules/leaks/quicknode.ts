import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'quicknode-endpoint',
    title: 'QuickNode endpoint with its token',
    provider: 'QuickNode',
    severity: 'medium',
    confidence: 0.93,
    keywords: ['.quiknode.pro/'],
    scope: 'line',
    pattern: /\.quiknode\.pro\/(?<secret>[0-9a-f]{40})(?![0-9A-Za-z])/,
    minEntropy: 3,
    why: 'Spends the requests of the plan.',
    fix: 'Roll the token of the endpoint in the dashboard of QuickNode.',
    references: ['https://www.quicknode.com/docs/ethereum'],
    examples: [
      `https://some-name.quiknode.pro/${fill(40, 'hex')}/`,
      `wss://other-name.solana-mainnet.quiknode.pro/${fill(40, 'hex', 2)}`,
    ],
    nonExamples: [
      'https://some-name.quiknode.pro/YOUR_TOKEN/',
      `https://some-name.quiknode.pro/${fill(39, 'hex')}/`,
    ],
  }),
];
