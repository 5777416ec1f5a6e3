import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'clickhouse-cloud-key-secret',
    title: 'ClickHouse Cloud key secret',
    provider: 'ClickHouse',
    severity: 'critical',
    confidence: 0.9,
    keywords: ['4b1d'],
    caseSensitive: true,
    pattern: /(?<![\w/+.-])(?=[0-9a-f]{4,41}[g-zA-Z])4b1d[A-Za-z0-9]{38}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'With its key id it manages the services of the organisation.',
    fix: 'Replace the secret at console.clickhouse.cloud, then hand the new one to the application through its environment.',
    references: ['https://clickhouse.com/docs/cloud/manage/openapi'],
    examples: [
      `CLICKHOUSE_CLOUD_KEY_SECRET=4b1d${fill(38)}`,
      `{ "key": "4b1d${fill(38, 'base62', 4)}" }`,
    ],
    nonExamples: [
      `CLICKHOUSE_CLOUD_KEY_SECRET=4b1d${fill(37)}`,
      `CLICKHOUSE_CLOUD_KEY_SECRET=4b1d${fill(45, 'base62', 2)}`,
      `CLICKHOUSE_CLOUD_KEY_SECRET=4b1d${'x'.repeat(38)}`,
      'CLICKHOUSE_CLOUD_KEY_SECRET=4b1dyour_key',
      `commit 4b1d${fill(36, 'hex')}`,
    ],
  }),
];
