import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'tmdb-api-key',
    title: 'TMDB API key',
    provider: 'TMDB',
    severity: 'low',
    confidence: 0.85,
    keywords: ['tmdb', 'themoviedb'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['tmdb', 'themoviedb', 'moviedb'], ['key', 'token']),
        queried('api.themoviedb.org', ['api_key']),
      ],
      hex(32),
    ),
    minEntropy: 3,
    why: "Reads the catalogue on the key's account; often in client code.",
    fix: 'Replace the key at themoviedb.org/settings/api, then hand the new one to the application through its environment.',
    references: ['https://developer.themoviedb.org/docs/getting-started'],
    examples: [
      `TMDB_API_KEY=${fill(32, 'hex')}`,
      `"tmdb_api_key": "${fill(32, 'hex', 2)}",`,
      `fetch('https://api.themoviedb.org/3/movie/popular?api_key=${fill(32, 'hex', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `TMDB_API_KEY=${fill(31, 'hex')}`,
      `tmdb/agent@sha256:${fill(32, 'hex', 3)}`,
      'TMDB_API_KEY=your_tmdb_api_key_here',
    ],
  }),
];
