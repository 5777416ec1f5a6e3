import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'honeybadger-auth-token',
    title: 'Honeybadger personal auth token',
    provider: 'Honeybadger',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['honeybadger'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['honeybadger'], ['auth token', 'personal token', 'token'])],
      alnum(20),
    ),
    minEntropy: 3,
    why: 'Reads errors of the account as its user.',
    fix: 'Replace the token at app.honeybadger.io/users/edit, then hand the new one to the application through its environment.',
    references: ['https://docs.honeybadger.io/api/'],
    examples: [
      `HONEYBADGER_AUTH_TOKEN=${fill(20)}`,
      `"honeybadger_auth_token": "${fill(20, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(20)}`,
      `HONEYBADGER_AUTH_TOKEN=${fill(19)}`,
      `HONEYBADGER_AUTH_NAME=${fill(20)}`,
      'HONEYBADGER_AUTH_TOKEN=your_honeybadger_auth_token_here',
    ],
  }),
];
