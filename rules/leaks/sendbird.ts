import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'sendbird-api-token',
    title: 'Sendbird API token',
    provider: 'Sendbird',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['sendbird'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['sendbird'], ['token', 'key', 'secret'])], hex(40)),
    minEntropy: 3,
    why: 'Reads and changes every user and channel of the application.',
    fix: 'Replace the token at dashboard.sendbird.com, Settings → General, then hand the new one to the application through its environment.',
    references: ['https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api'],
    examples: [
      `SENDBIRD_API_TOKEN=${fill(40, 'hex')}`,
      `"sendbird_api_token": "${fill(40, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40, 'hex')}`,
      `SENDBIRD_API_TOKEN=${fill(39, 'hex')}`,
      `sendbird/agent@sha256:${fill(40, 'hex', 3)}`,
      'SENDBIRD_API_TOKEN=your_sendbird_api_token_here',
    ],
  }),
];
