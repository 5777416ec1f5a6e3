import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'upstash-rest-token',
    title: 'Upstash REST token',
    provider: 'Upstash',
    severity: 'high',
    confidence: 0.9,
    keywords: ['upstash'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['upstash'], ['token', 'key'])],
      'A(?![0-9a-f]{7}-)(?=[A-Za-z+/_-]*[0-9])[A-Za-z0-9+/_-]{30,90}={0,2}',
    ),
    minEntropy: 3.5,
    why: 'Reads and writes the database or vector index over HTTP.',
    fix: 'Replace the token at console.upstash.com, then hand the new one to the application through its environment.',
    references: ['https://upstash.com/docs/redis/features/restapi'],
    examples: [
      `UPSTASH_REDIS_REST_TOKEN=A${fill(55)}`,
      `"upstash_redis_rest_token": "A${fill(55, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=A${fill(55)}`,
      `UPSTASH_REDIS_REST_NAME=A${fill(55)}`,
      'UPSTASH_REDIS_REST_TOKEN=your_upstash_redis_rest_token_here',
    ],
  }),
];
