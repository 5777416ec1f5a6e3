import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'giphy-api-key',
    title: 'GIPHY API key',
    provider: 'GIPHY',
    severity: 'low',
    confidence: 0.85,
    keywords: ['giphy'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['giphy'], ['key', 'token']), queried('api.giphy.com', ['api_key'])],
      alnum(32),
    ),
    minEntropy: 3.5,
    why: 'Spends the requests of the application; often in client code.',
    fix: 'Revoke the key at developers.giphy.com/dashboard, issue a new one and read it from the environment or a secret store.',
    references: ['https://developers.giphy.com/docs/api/'],
    examples: [
      `GIPHY_API_KEY=${fill(32)}`,
      `"giphy_api_key": "${fill(32, 'base62', 2)}",`,
      `fetch('https://api.giphy.com/v1/gifs/search?api_key=${fill(32, 'base62', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `GIPHY_API_KEY=${fill(31)}`,
      `GIPHY_API_NAME=${fill(32)}`,
      'GIPHY_API_KEY=your_giphy_api_key_here',
    ],
  }),
];
