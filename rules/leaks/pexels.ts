import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'pexels-api-key',
    title: 'Pexels API key',
    provider: 'Pexels',
    severity: 'low',
    confidence: 0.85,
    keywords: ['pexels'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['pexels'], ['key', 'token'])], alnum(56)),
    minEntropy: 3.5,
    why: 'Spends the requests of the account.',
    fix: 'Replace the key at pexels.com/api/key, then hand the new one to the application through its environment.',
    references: ['https://www.pexels.com/api/documentation/'],
    examples: [`PEXELS_API_KEY=${fill(56)}`, `"pexels_api_key": "${fill(56, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(56)}`,
      `PEXELS_API_KEY=${fill(55)}`,
      `PEXELS_API_NAME=${fill(56)}`,
      'PEXELS_API_KEY=your_pexels_api_key_here',
    ],
  }),
];
