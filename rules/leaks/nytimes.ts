import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, queried, urlSafe } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'nytimes-api-key',
    title: 'New York Times API key',
    provider: 'The New York Times',
    severity: 'low',
    confidence: 0.85,
    keywords: ['nytimes', 'newyorktimes', 'new-york-times', 'new_york_times', 'nyt_api'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['nytimes', 'new york times', 'nyt'], ['key', 'token']),
        queried('api.nytimes.com', ['api-key']),
      ],
      urlSafe(32),
    ),
    minEntropy: 3.5,
    why: 'Spends the requests of the application.',
    fix: 'Revoke the key at developer.nytimes.com/my-apps, issue a new one and read it from the environment or a secret store.',
    references: ['https://developer.nytimes.com/get-started'],
    examples: [
      `NYTIMES_API_KEY=${fill(32)}`,
      `"nytimes_api_key": "${fill(32, 'base62', 2)}",`,
      `fetch('https://api.nytimes.com/svc/topstories/v2/home.json?api-key=${fill(32, 'base62', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `NYTIMES_API_KEY=${fill(31)}`,
      `NYTIMES_API_NAME=${fill(32)}`,
      'NYTIMES_API_KEY=your_nytimes_api_key_here',
    ],
  }),
];
