import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'newsapi-api-key',
    title: 'News API key',
    provider: 'News API',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['newsapi', 'news_api', 'news-api'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['newsapi', 'news api'], ['key']), queried('newsapi.org', ['apiKey'])],
      hex(32),
    ),
    minEntropy: 3,
    why: 'Spends the requests of the plan.',
    fix: 'Delete the key at newsapi.org/account, create another and keep it outside the repository.',
    references: ['https://newsapi.org/docs/authentication'],
    examples: [
      `NEWSAPI_KEY=${fill(32, 'hex')}`,
      `"newsapi_key": "${fill(32, 'hex', 2)}",`,
      `fetch('https://newsapi.org/v2/top-headlines?apiKey=${fill(32, 'hex', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `NEWSAPI_KEY=${fill(31, 'hex')}`,
      `newsapi/agent@sha256:${fill(32, 'hex', 3)}`,
      'NEWSAPI_KEY=your_newsapi_key_here',
    ],
  }),
];
