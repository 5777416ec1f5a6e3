import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'sparkpost-api-key',
    title: 'SparkPost API key',
    provider: 'SparkPost',
    severity: 'high',
    confidence: 0.85,
    keywords: ['sparkpost'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['sparkpost'], ['key', 'token'])], hex(40)),
    minEntropy: 3,
    why: "Sends mail in the name of the account's domains.",
    fix: 'Delete the key at app.sparkpost.com/account/api-keys, create another and keep it outside the repository.',
    references: ['https://developers.sparkpost.com/api/'],
    examples: [
      `SPARKPOST_API_KEY=${fill(40, 'hex')}`,
      `"sparkpost_api_key": "${fill(40, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40, 'hex')}`,
      `SPARKPOST_API_KEY=${fill(39, 'hex')}`,
      `sparkpost/agent@sha256:${fill(40, 'hex', 3)}`,
      'SPARKPOST_API_KEY=your_sparkpost_api_key_here',
    ],
  }),
];
