import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, called, named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'shodan-api-key',
    title: 'Shodan API key',
    provider: 'Shodan',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['shodan'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['shodan'], ['key', 'token']), called(['shodan']), queried('api.shodan.io', ['key'])],
      alnum(32),
    ),
    minEntropy: 3.5,
    why: 'Spends the credit of the account on searches and scans.',
    fix: 'Replace the key at account.shodan.io, then hand the new one to the application through its environment.',
    references: ['https://developer.shodan.io/api/requirements'],
    examples: [
      `SHODAN_API_KEY=${fill(32)}`,
      `"shodan_api_key": "${fill(32, 'base62', 2)}",`,
      `client = shodan.Shodan(api_key="${fill(32, 'base62', 3)}")`,
      `fetch('https://api.shodan.io/api-info?key=${fill(32, 'base62', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `SHODAN_API_KEY=${fill(31)}`,
      `SHODAN_API_NAME=${fill(32)}`,
      'SHODAN_API_KEY=your_shodan_api_key_here',
    ],
  }),
];
