import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'kraken-private-key',
    title: 'Kraken API private key',
    provider: 'Kraken',
    severity: 'critical',
    confidence: 0.95,
    keywords: ['kraken'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['kraken'], ['private key', 'secret', 'api secret', 'secret key', 'sec'])],
      '(?=[a-z+/]*[0-9])[a-z0-9+/]{86}==',
    ),
    minEntropy: 4,
    why: 'With its API key it trades and, if allowed, withdraws money.',
    fix: 'Replace the key at kraken.com, Settings → API, then hand the new one to the application through its environment.',
    references: ['https://docs.kraken.com/api/docs/guides/spot-rest-auth'],
    examples: [
      `KRAKEN_PRIVATE_KEY=${fill(86)}==`,
      `"kraken_private_key": "${fill(86, 'base62', 2)}==",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(86)}==`,
      `KRAKEN_PRIVATE_KEY=${fill(85)}==`,
      `KRAKEN_PRIVATE_NAME=${fill(86)}==`,
      'KRAKEN_PRIVATE_KEY=your_kraken_private_key_here',
    ],
  }),
];
