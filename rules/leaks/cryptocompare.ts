import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'cryptocompare-api-key',
    title: 'CryptoCompare API key',
    provider: 'CryptoCompare',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['cryptocompare'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['cryptocompare'], ['key']), queried('min-api.cryptocompare.com', ['api_key'])],
      hex(64),
    ),
    minEntropy: 3,
    why: 'Spends the calls of the plan.',
    fix: 'Delete the key at cryptocompare.com/cryptopian/api-keys, create another and keep it outside the repository.',
    references: ['https://min-api.cryptocompare.com/documentation'],
    examples: [
      `CRYPTOCOMPARE_API_KEY=${fill(64, 'hex')}`,
      `"cryptocompare_api_key": "${fill(64, 'hex', 2)}",`,
      `fetch('https://min-api.cryptocompare.com/data/price?api_key=${fill(64, 'hex', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64, 'hex')}`,
      `CRYPTOCOMPARE_API_KEY=${fill(63, 'hex')}`,
      `cryptocompare/agent@sha256:${fill(64, 'hex', 3)}`,
      'CRYPTOCOMPARE_API_KEY=your_cryptocompare_api_key_here',
    ],
  }),
];
