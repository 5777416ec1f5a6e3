import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'bitly-access-token',
    title: 'Bitly access token',
    provider: 'Bitly',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['bitly'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['bitly'], ['token', 'key'])], hex(40)),
    minEntropy: 3,
    why: 'Makes and changes short links of its user.',
    fix: 'Revoke the token at app.bitly.com/settings/api, issue a new one and read it from the environment or a secret store.',
    references: ['https://dev.bitly.com/docs/getting-started/authentication/'],
    examples: [
      `BITLY_ACCESS_TOKEN=${fill(40, 'hex')}`,
      `"bitly_access_token": "${fill(40, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40, 'hex')}`,
      `BITLY_ACCESS_TOKEN=${fill(39, 'hex')}`,
      `bitly/agent@sha256:${fill(40, 'hex', 3)}`,
      'BITLY_ACCESS_TOKEN=your_bitly_access_token_here',
    ],
  }),
];
