import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'couchbase-api-secret',
    title: 'Couchbase Capella API secret',
    provider: 'Couchbase',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['couchbase', 'capella'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['couchbase', 'capella'], ['api key', 'api secret', 'secret', 'token'])],
      alnum(64),
    ),
    minEntropy: 3.5,
    why: 'Manages the clusters of the organisation.',
    fix: 'Delete the secret at cloud.couchbase.com, create another and keep it outside the repository.',
    references: ['https://docs.couchbase.com/cloud/management-api-guide/management-api-start.html'],
    examples: [
      `COUCHBASE_API_SECRET=${fill(64)}`,
      `"couchbase_api_secret": "${fill(64, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64)}`,
      `COUCHBASE_API_SECRET=${fill(63)}`,
      `COUCHBASE_API_NAME=${fill(64)}`,
      'COUCHBASE_API_SECRET=your_couchbase_api_secret_here',
    ],
  }),
];
