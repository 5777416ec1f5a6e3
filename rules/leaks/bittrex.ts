import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'bittrex-api-secret',
    title: 'Bittrex API secret',
    provider: 'Bittrex',
    severity: 'low',
    confidence: 0.85,
    keywords: ['bittrex'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['bittrex'], ['secret', 'secret key', 'key', 'token'])], alnum(32)),
    minEntropy: 3.5,
    why: 'The exchange closed in 2023; such a secret opens nothing unless it is used elsewhere too.',
    fix: 'Remove it; check that the same secret is not used with another service.',
    references: ['https://bittrex.github.io/api/v3'],
    examples: [
      `BITTREX_API_SECRET=${fill(32)}`,
      `"bittrex_api_secret": "${fill(32, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `BITTREX_API_SECRET=${fill(31)}`,
      `BITTREX_API_NAME=${fill(32)}`,
      'BITTREX_API_SECRET=your_bittrex_api_secret_here',
    ],
  }),
];
