import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, queried, urlSafe } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'polygon-io-api-key',
    title: 'Polygon.io API key',
    provider: 'Polygon.io',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['polygon_api', 'polygon_io', 'polygonio', 'polygon.io'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['polygon io', 'polygon api', 'polygonio'], ['key', 'api key']),
        queried('api.polygon.io', ['apiKey']),
      ],
      urlSafe(32),
    ),
    minEntropy: 3.5,
    why: 'Reads market data on the plan.',
    fix: 'Replace the key at polygon.io/dashboard/keys, then hand the new one to the application through its environment.',
    references: ['https://polygon.io/docs'],
    examples: [
      `POLYGON_IO_API_KEY=${fill(32)}`,
      `"polygon_io_api_key": "${fill(32, 'base62', 2)}",`,
      `fetch('https://api.polygon.io/v2/aggs?apiKey=${fill(32, 'base62', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `POLYGON_IO_API_KEY=${fill(31)}`,
      `POLYGON_IO_API_NAME=${fill(32)}`,
      'POLYGON_IO_API_KEY=your_polygon_io_api_key_here',
    ],
  }),
];
