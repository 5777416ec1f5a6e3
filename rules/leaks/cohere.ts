import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, called, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'cohere-api-key',
    title: 'Cohere API key',
    provider: 'Cohere',
    severity: 'high',
    confidence: 0.85,
    keywords: ['cohere', 'co_api_key'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['cohere', 'co_api'], ['key', 'token']), called(['cohere', 'CohereClient'])],
      alnum(40),
    ),
    minEntropy: 3.5,
    why: 'Calls models and reads data sets uploaded to the account.',
    fix: 'Delete the key at dashboard.cohere.com/api-keys, create another and keep it outside the repository.',
    references: ['https://docs.cohere.com/reference/about'],
    examples: [
      `COHERE_API_KEY=${fill(40)}`,
      `"cohere_api_key": "${fill(40, 'base62', 2)}",`,
      `client = cohere.Client(api_key="${fill(40, 'base62', 3)}")`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40)}`,
      `COHERE_API_KEY=${fill(39)}`,
      `COHERE_API_NAME=${fill(40)}`,
      'COHERE_API_KEY=your_cohere_api_key_here',
    ],
  }),
];
