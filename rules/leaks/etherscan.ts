import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'etherscan-api-key',
    title: 'Etherscan API key',
    provider: 'Etherscan',
    severity: 'low',
    confidence: 0.85,
    keywords: ['etherscan', 'polygonscan', 'bscscan', 'arbiscan', 'basescan', 'snowtrace'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(
          ['etherscan', 'polygonscan', 'bscscan', 'arbiscan', 'basescan', 'snowtrace'],
          ['key', 'token'],
        ),
      ],
      alnum(34),
    ),
    minEntropy: 3.5,
    why: 'Spends the calls of the plan.',
    fix: 'Delete the key at etherscan.io/myapikey, create another and keep it outside the repository.',
    references: ['https://docs.etherscan.io/getting-started/viewing-api-usage-statistics'],
    examples: [
      `ETHERSCAN_API_KEY=${fill(34, 'BASE36')}`,
      `"etherscan_api_key": "${fill(34, 'BASE36', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(34, 'BASE36')}`,
      `ETHERSCAN_API_KEY=${fill(33, 'BASE36')}`,
      `ETHERSCAN_API_NAME=${fill(34, 'BASE36')}`,
      'ETHERSCAN_API_KEY=your_etherscan_api_key_here',
    ],
  }),
];
