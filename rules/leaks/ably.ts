import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'ably-api-key',
    title: 'Ably API key',
    provider: 'Ably',
    severity: 'high',
    confidence: 0.95,
    keywords: ['ably'],
    scope: 'near',
    near: { lines: 2 },
    pattern: standing('[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{6}:[A-Za-z0-9_-]{43}'),
    minEntropy: 3.8,
    why: 'Publishes to and reads the channels that it covers.',
    fix: 'Revoke the key at ably.com/accounts, issue a new one and read it from the environment or a secret store.',
    references: ['https://ably.com/docs/auth/basic'],
    examples: [
      `ABLY_API_KEY=${fill(6)}.${fill(6)}:${fill(43)}`,
      `provider: ably\n  token: ${fill(6, 'base62', 3)}.${fill(6, 'base62', 3)}:${fill(43, 'base62', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=${fill(6)}.${fill(6)}:${fill(43)}`,
      `ABLY_API_KEY=${fill(6)}.${fill(6)}:${fill(42)}`,
      'ABLY_API_KEY=your_ably_api_key_here',
    ],
  }),
];
