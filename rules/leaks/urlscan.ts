import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'urlscan-api-key',
    title: 'urlscan.io API key',
    provider: 'urlscan.io',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['urlscan'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['urlscan'], ['key', 'token'])], uuid),
    minEntropy: 2.5,
    why: 'Submits scans and reads the private ones of the account.',
    fix: 'Replace the key at urlscan.io/user/profile, then hand the new one to the application through its environment.',
    references: ['https://urlscan.io/docs/api/'],
    examples: [`URLSCAN_API_KEY=${fillUuid()}`, `"urlscan_api_key": "${fillUuid(2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `URLSCAN_API_KEY=${fillUuid().slice(0, 35)}`,
      `URLSCAN_API_NAME=${fillUuid()}`,
      'URLSCAN_API_KEY=your_urlscan_api_key_here',
    ],
  }),
];
