import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'iterable-api-key',
    title: 'Iterable API key',
    provider: 'Iterable',
    severity: 'high',
    confidence: 0.85,
    keywords: ['iterable_', 'iterable-', 'iterableapi', 'iterable.com'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['iterable api', 'iterable key', 'iterable'], ['api key', 'key', 'token', 'secret'])],
      '[0-9a-f]{32}(?:[0-9a-f]{2}|[0-9a-f]{8})?',
    ),
    minEntropy: 3,
    why: 'Sends messages to and reads the users of the project.',
    fix: 'Delete the key at app.iterable.com/settings/apiKeys, create another and keep it outside the repository.',
    references: ['https://support.iterable.com/hc/en-us/articles/360043464871-API-Keys'],
    examples: [
      `ITERABLE_API_KEY=${fill(32, 'hex')}`,
      `"iterable_api_key": "${fill(32, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `ITERABLE_API_KEY=${fill(31, 'hex')}`,
      `ITERABLE_API_NAME=${fill(32, 'hex')}`,
      'ITERABLE_API_KEY=your_iterable_api_key_here',
    ],
  }),
];
