import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'coda-api-token',
    title: 'Coda API token',
    provider: 'Coda',
    severity: 'high',
    confidence: 0.85,
    keywords: ['coda_', 'coda-', 'coda.io', 'codaapi'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['coda'], ['api token', 'api key', 'token'])], uuid),
    minEntropy: 2.5,
    why: 'Reads and changes the documents that its user sees.',
    fix: 'Replace the token at coda.io/account, then hand the new one to the application through its environment.',
    references: ['https://coda.io/developers/apis/v1'],
    examples: [`CODA_API_TOKEN=${fillUuid()}`, `"coda_api_token": "${fillUuid(2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `CODA_API_TOKEN=${fillUuid().slice(0, 35)}`,
      `CODA_API_NAME=${fillUuid()}`,
      'CODA_API_TOKEN=your_coda_api_token_here',
    ],
  }),
];
