import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, called, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'binance-api-secret',
    title: 'Binance API key or secret',
    provider: 'Binance',
    severity: 'critical',
    confidence: 0.9,
    keywords: ['binance'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['binance'], ['secret', 'secret key', 'api secret', 'key']),
        called(['binance', 'Binance']),
      ],
      alnum(64),
    ),
    minEntropy: 3.5,
    why: 'Key and secret together trade and, if allowed, withdraw money.',
    fix: 'Delete the secret at binance.com/en/my/settings/api-management, create another and keep it outside the repository.',
    references: [
      'https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security',
    ],
    examples: [
      `BINANCE_API_SECRET=${fill(64)}`,
      `"binance_api_secret": "${fill(64, 'base62', 2)}",`,
      `client = Binance(api_key="${fill(64, 'base62', 3)}")`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64)}`,
      `BINANCE_API_SECRET=${fill(63)}`,
      `BINANCE_API_NAME=${fill(64)}`,
      'BINANCE_API_SECRET=your_binance_api_secret_here',
    ],
  }),
];
