import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, bare, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'plivo-auth-token',
    title: 'Plivo auth token',
    provider: 'Plivo',
    severity: 'high',
    confidence: 0.85,
    keywords: ['plivo'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [named(['plivo'], ['token', 'secret', 'key']), bare(['auth token'])],
      alnum(40),
    ),
    minEntropy: 3.5,
    why: "With the auth id it sends messages and calls at the account's cost.",
    fix: 'Revoke the token at console.plivo.com, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.plivo.com/docs/account/api/overview'],
    examples: [
      `PLIVO_AUTH_TOKEN=${fill(40)}`,
      `"plivo_auth_token": "${fill(40, 'base62', 2)}",`,
      `plivo:\n  auth_token: ${fill(40, 'base62', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(40)}`,
      `PLIVO_AUTH_TOKEN=${fill(39)}`,
      `PLIVO_AUTH_NAME=${fill(40)}`,
      'PLIVO_AUTH_TOKEN=your_plivo_auth_token_here',
    ],
  }),
];
