import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'bunny-api-key',
    title: 'bunny.net API key',
    provider: 'bunny.net',
    severity: 'high',
    confidence: 0.85,
    keywords: ['bunny_', 'bunnycdn', 'bunny.net', 'bunny-'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['bunny', 'bunnycdn'], ['api key', 'access key', 'key'])],
      '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?',
    ),
    minEntropy: 2.8,
    why: 'Changes zones and storage of the account.',
    fix: 'Revoke the key at dash.bunny.net/account/api-key, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.bunny.net/reference/bunnynet-api-overview'],
    examples: [
      `BUNNY_API_KEY=${fillUuid()}${fillUuid()}`,
      `"bunny_api_key": "${fillUuid(2)}${fillUuid(2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}${fillUuid()}`,
      `BUNNY_API_NAME=${fillUuid()}${fillUuid()}`,
      'BUNNY_API_KEY=your_bunny_api_key_here',
    ],
  }),
];
