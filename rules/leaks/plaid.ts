import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'plaid-access-token',
    title: 'Plaid access token',
    provider: 'Plaid',
    severity: 'critical',
    keywords: ['access-production-', 'access-development-', 'access-sandbox-'],
    caseSensitive: true,
    pattern:
      /access-(?:production|development|sandbox)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/,
    minEntropy: 2.5,
    publicPrefix: 15,
    why: 'With client id and secret it reads the accounts and transactions of one bank login.',
    fix: 'Call /item/remove or /item/access_token/invalidate for it, and rotate the Plaid secret if that leaked as well.',
    references: ['https://plaid.com/docs/api/'],
    examples: [
      `PLAID_ACCESS_TOKEN=access-production-${fillUuid()}`,
      `Authorization: Bearer access-development-${fillUuid(4)}`,
      `{ "key": "access-sandbox-${fillUuid(7)}" }`,
    ],
    nonExamples: [
      `PLAID_ACCESS_TOKEN=access-production-${fillUuid().slice(0, 35)}`,
      `PLAID_ACCESS_TOKEN=access-production-${fillUuid(2)}0a1`,
      'PLAID_ACCESS_TOKEN=access-production-00000000-0000-0000-0000-000000000000',
      'PLAID_ACCESS_TOKEN=access-production-your_key',
    ],
  }),
  defineRule({
    id: 'plaid-secret',
    title: 'Plaid secret',
    provider: 'Plaid',
    severity: 'critical',
    confidence: 0.9,
    keywords: ['plaid'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['plaid'], ['secret', 'secret key', 'token'])], alnum(30)),
    minEntropy: 3.5,
    why: 'With the client id it reads bank data of every linked user.',
    fix: 'Delete the secret at dashboard.plaid.com/developers/keys, create another and keep it outside the repository.',
    references: ['https://plaid.com/docs/api/'],
    examples: [`PLAID_SECRET=${fill(30)}`, `"plaid_secret": "${fill(30, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(30)}`,
      `PLAID_SECRET=${fill(29)}`,
      `PLAID_NAME=${fill(30)}`,
      'PLAID_SECRET=your_plaid_secret_here',
    ],
  }),
];
