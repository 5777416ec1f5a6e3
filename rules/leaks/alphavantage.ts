import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'alphavantage-api-key',
    title: 'Alpha Vantage API key',
    provider: 'Alpha Vantage',
    severity: 'low',
    confidence: 0.85,
    keywords: ['alphavantage', 'alpha_vantage', 'alpha-vantage'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['alphavantage', 'alpha vantage'], ['key', 'token']),
        queried('www.alphavantage.co', ['apikey']),
      ],
      alnum(16),
    ),
    minEntropy: 2.5,
    why: 'Spends the calls of the plan.',
    fix: 'Revoke the key at alphavantage.co/support, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.alphavantage.co/documentation/'],
    examples: [
      `ALPHAVANTAGE_API_KEY=${fill(16, 'BASE36')}`,
      `"alphavantage_api_key": "${fill(16, 'BASE36', 2)}",`,
      `fetch('https://www.alphavantage.co/query?apikey=${fill(16, 'BASE36', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(16, 'BASE36')}`,
      `ALPHAVANTAGE_API_KEY=${fill(15, 'BASE36')}`,
      `ALPHAVANTAGE_API_NAME=${fill(16, 'BASE36')}`,
      'ALPHAVANTAGE_API_KEY=your_alphavantage_api_key_here',
    ],
  }),
];
