import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'freshbooks-client-secret',
    title: 'FreshBooks client secret or token',
    provider: 'FreshBooks',
    severity: 'high',
    confidence: 0.85,
    keywords: ['freshbooks'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['freshbooks'], ['secret', 'token'])], alnum(64)),
    minEntropy: 3.5,
    why: "Reads invoices and clients, or refreshes its users' tokens.",
    fix: 'Revoke the token at my.freshbooks.com/#/developer, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.freshbooks.com/api/authentication'],
    examples: [
      `FRESHBOOKS_CLIENT_SECRET=${fill(64)}`,
      `"freshbooks_client_secret": "${fill(64, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64)}`,
      `FRESHBOOKS_CLIENT_SECRET=${fill(63)}`,
      `FRESHBOOKS_CLIENT_NAME=${fill(64)}`,
      'FRESHBOOKS_CLIENT_SECRET=your_freshbooks_client_secret_here',
    ],
  }),
];
