import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'messagebird-access-key',
    title: 'MessageBird access key',
    provider: 'MessageBird',
    severity: 'high',
    confidence: 0.85,
    keywords: ['messagebird', 'message_bird', 'message-bird'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['messagebird', 'message bird'], ['key', 'token'])], alnum(25)),
    minEntropy: 3,
    why: "Sends messages and calls at the account's cost.",
    fix: 'Revoke the key at dashboard.messagebird.com/developers/access, issue a new one and read it from the environment or a secret store.',
    references: ['https://developers.messagebird.com/api/#authentication'],
    examples: [
      `MESSAGEBIRD_ACCESS_KEY=${fill(25)}`,
      `"messagebird_access_key": "${fill(25, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(25)}`,
      `MESSAGEBIRD_ACCESS_KEY=${fill(24)}`,
      `MESSAGEBIRD_ACCESS_NAME=${fill(25)}`,
      'MESSAGEBIRD_ACCESS_KEY=your_messagebird_access_key_here',
    ],
  }),
];
