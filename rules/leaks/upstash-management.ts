import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'upstash-management-key',
    title: 'Upstash management API key',
    provider: 'Upstash',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['upstash'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['upstash'], ['api key', 'key'])], uuid),
    minEntropy: 2.5,
    why: 'Makes and deletes databases and reads their passwords.',
    fix: 'Replace the key at console.upstash.com/account/api, then hand the new one to the application through its environment.',
    references: ['https://upstash.com/docs/devops/developer-api/introduction'],
    examples: [`UPSTASH_API_KEY=${fillUuid()}`, `"upstash_api_key": "${fillUuid(2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `UPSTASH_API_KEY=${fillUuid().slice(0, 35)}`,
      `UPSTASH_API_NAME=${fillUuid()}`,
      'UPSTASH_API_KEY=your_upstash_api_key_here',
    ],
  }),
];
