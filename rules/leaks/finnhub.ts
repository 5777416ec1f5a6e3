import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'finnhub-api-key',
    title: 'Finnhub API key',
    provider: 'Finnhub',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['finnhub'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['finnhub'], ['key', 'token']), queried('finnhub.io', ['token'])],
      '(?:[a-z0-9]{40}|(?=[a-z]*[0-9][a-z]*[0-9])[a-z0-9]{20})',
    ),
    minEntropy: 2.8,
    why: 'Reads market data on the plan.',
    fix: 'Replace the key at finnhub.io/dashboard, then hand the new one to the application through its environment.',
    references: ['https://finnhub.io/docs/api/authentication'],
    examples: [
      `FINNHUB_API_KEY=c1${fill(18, 'base36')}`,
      `"finnhub_api_key": "c1${fill(18, 'base36', 2)}",`,
      `fetch('https://finnhub.io/api/v1/quote?token=c1${fill(18, 'base36', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=c1${fill(18, 'base36')}`,
      `FINNHUB_API_NAME=c1${fill(18, 'base36')}`,
      'FINNHUB_API_KEY=your_finnhub_api_key_here',
    ],
  }),
];
