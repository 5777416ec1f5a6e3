import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'vapi-private-key',
    title: 'Vapi private key',
    provider: 'Vapi',
    severity: 'high',
    confidence: 0.85,
    keywords: ['vapi_', 'vapi-', 'vapi.ai', 'vapiprivate'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['vapi'], ['private key', 'api key', 'token', 'server token'])],
      uuid,
    ),
    minEntropy: 2.5,
    why: "Makes calls at the account's cost and reads their transcripts.",
    fix: 'Delete the key at dashboard.vapi.ai/org/api-keys, create another and keep it outside the repository.',
    references: ['https://docs.vapi.ai/'],
    examples: [`VAPI_PRIVATE_KEY=${fillUuid()}`, `"vapi_private_key": "${fillUuid(2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `VAPI_PRIVATE_KEY=${fillUuid().slice(0, 35)}`,
      `VAPI_PRIVATE_NAME=${fillUuid()}`,
      'VAPI_PRIVATE_KEY=your_vapi_private_key_here',
    ],
  }),
];
