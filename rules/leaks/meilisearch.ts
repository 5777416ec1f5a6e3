import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'meilisearch-master-key',
    title: 'Meilisearch API key',
    provider: 'Meilisearch',
    severity: 'high',
    confidence: 0.85,
    keywords: ['meili'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['meili', 'meilisearch'], ['master key', 'admin key', 'api key', 'key'])],
      hex(64),
    ),
    minEntropy: 3,
    why: 'Reads and, unless it is a search key, changes the indexes; the master key makes further keys.',
    fix: 'Delete the key in the server, --master-key, create another and keep it outside the repository.',
    references: ['https://www.meilisearch.com/docs/learn/security/basic_security'],
    examples: [
      `MEILISEARCH_API_KEY=${fill(64, 'hex')}`,
      `"meilisearch_api_key": "${fill(64, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64, 'hex')}`,
      `MEILISEARCH_API_KEY=${fill(63, 'hex')}`,
      `meili/agent@sha256:${fill(64, 'hex', 3)}`,
      'MEILISEARCH_API_KEY=your_meilisearch_api_key_here',
    ],
  }),
];
