import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'rollbar-access-token',
    title: 'Rollbar access token',
    provider: 'Rollbar',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['rollbar'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue([named(['rollbar'], ['token', 'key']), bare(['access token'])], hex(32)),
    minEntropy: 3,
    why: 'Sends or reads error reports, which often hold user data.',
    fix: 'Revoke the token at rollbar.com, Settings → Project access tokens, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.rollbar.com/docs/access-tokens'],
    examples: [
      `ROLLBAR_ACCESS_TOKEN=${fill(32, 'hex')}`,
      `"rollbar_access_token": "${fill(32, 'hex', 2)}",`,
      `rollbar:\n  access_token: ${fill(32, 'hex', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(32, 'hex')}`,
      `ROLLBAR_ACCESS_TOKEN=${fill(31, 'hex')}`,
      `rollbar/agent@sha256:${fill(32, 'hex', 3)}`,
      'ROLLBAR_ACCESS_TOKEN=your_rollbar_access_token_here',
      `ROLLBAR_PUBLIC_CLIENT_TOKEN=${fill(32, 'hex')}`,
    ],
  }),
];
