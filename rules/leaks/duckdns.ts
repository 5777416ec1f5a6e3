import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, queried, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'duckdns-token',
    title: 'Duck DNS token',
    provider: 'Duck DNS',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['duckdns', 'duck_dns'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['duckdns', 'duck dns'], ['token']), queried('www.duckdns.org', ['token'])],
      uuid,
    ),
    minEntropy: 2.5,
    why: 'Points the domains of the account to another address.',
    fix: 'Replace the token at duckdns.org, then hand the new one to the application through its environment.',
    references: ['https://www.duckdns.org/spec.jsp'],
    examples: [
      `DUCKDNS_TOKEN=${fillUuid()}`,
      `"duckdns_token": "${fillUuid(2)}",`,
      `fetch('https://www.duckdns.org/update?token=${fillUuid(5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `DUCKDNS_TOKEN=${fillUuid().slice(0, 35)}`,
      `DUCKDNS_NAME=${fillUuid()}`,
      'DUCKDNS_TOKEN=your_duckdns_token_here',
    ],
  }),
];
