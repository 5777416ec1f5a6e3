import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'cockroachdb-api-key',
    title: 'CockroachDB Cloud API key',
    provider: 'CockroachDB',
    severity: 'critical',
    keywords: ['CCDB1_'],
    caseSensitive: true,
    pattern: /CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 6,
    why: 'Administers clusters within the roles of its service account.',
    fix: 'Replace the key at cockroachlabs.cloud, Access Management, then hand the new one to the application through its environment.',
    references: ['https://www.cockroachlabs.com/docs/cockroachcloud/managing-access#api-access'],
    examples: [
      `COCKROACHDB_API_KEY=CCDB1_${fill(22)}_${fill(40, 'base62', 2)}`,
      `COCKROACHDB_API_KEY=CCDB1_${fill(22, 'base62', 4)}_${fill(40, 'base62', 5)}`,
    ],
    nonExamples: [
      `COCKROACHDB_API_KEY=CCDB1_${fill(22)}_${fill(39, 'base62', 2)}`,
      `COCKROACHDB_API_KEY=CCDB1_${fill(22, 'base62', 2)}_${fill(47, 'base62', 3)}`,
      `COCKROACHDB_API_KEY=CCDB1_${'x'.repeat(22)}_${'x'.repeat(40)}`,
      'COCKROACHDB_API_KEY=CCDB1_your_key',
    ],
  }),
];
