import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'serpapi-api-key',
    title: 'SerpApi key',
    provider: 'SerpApi',
    severity: 'high',
    confidence: 0.85,
    keywords: ['serpapi', 'serp_api', 'serp-api'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['serpapi', 'serp api'], ['key', 'token']), queried('serpapi.com', ['api_key'])],
      hex(64),
    ),
    minEntropy: 3,
    why: 'Spends the searches of the plan.',
    fix: 'Replace the key at serpapi.com/manage-api-key, then hand the new one to the application through its environment.',
    references: ['https://serpapi.com/search-api'],
    examples: [
      `SERPAPI_API_KEY=${fill(64, 'hex')}`,
      `"serpapi_api_key": "${fill(64, 'hex', 2)}",`,
      `fetch('https://serpapi.com/search?api_key=${fill(64, 'hex', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64, 'hex')}`,
      `SERPAPI_API_KEY=${fill(63, 'hex')}`,
      `serpapi/agent@sha256:${fill(64, 'hex', 3)}`,
      'SERPAPI_API_KEY=your_serpapi_api_key_here',
    ],
  }),
];
