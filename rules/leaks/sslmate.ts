import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'sslmate-api-key',
    title: 'SSLMate API key',
    provider: 'SSLMate',
    severity: 'high',
    confidence: 0.85,
    keywords: ['sslmate', 'certspotter'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['sslmate', 'certspotter', 'cert spotter'], ['key', 'token'])],
      '[0-9]{1,9}_[a-z0-9]{20,40}',
    ),
    minEntropy: 3,
    why: 'Buys, revokes and watches certificates of the account.',
    fix: 'Replace the key at sslmate.com/account/api_credentials, then hand the new one to the application through its environment.',
    references: ['https://sslmate.com/help/cmdline/api_keys'],
    examples: [
      `SSLMATE_API_KEY=12345_${fill(20)}`,
      `"sslmate_api_key": "12345_${fill(20, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=12345_${fill(20)}`,
      `SSLMATE_API_NAME=12345_${fill(20)}`,
      'SSLMATE_API_KEY=your_sslmate_api_key_here',
    ],
  }),
];
