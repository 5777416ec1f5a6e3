import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { withBase62Sum } from '../leaks-support/checksums.ts';

export default [
  defineRule({
    id: 'saladcloud-api-key',
    title: 'SaladCloud API key',
    provider: 'SaladCloud',
    severity: 'high',
    keywords: ['salad_cloud_'],
    caseSensitive: true,
    pattern: /salad_cloud_[A-Za-z0-9]{1,7}_[A-Za-z0-9]{40,80}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    structure: { test: 'crc32-base62-salad', onFail: 'doubt' },
    publicPrefix: 12,
    why: "Starts containers at the organisation's cost and reads their settings.",
    fix: 'Revoke the key at portal.salad.com/api-key, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.salad.com/reference/api-usage'],
    examples: [
      `export SALADCLOUD_API_KEY="salad_cloud_${fill(5)}_${withBase62Sum(fill(40))}"`,
      `SALADCLOUD_API_KEY=salad_cloud_${fill(7)}_${withBase62Sum(fill(54, 'base62', 2))}`,
    ],
    nonExamples: [
      `SALADCLOUD_API_KEY=salad_cloud_${fill(1)}_${fill(39, 'base62', 2)}`,
      `SALADCLOUD_API_KEY=salad_cloud_${fill(1, 'base62', 2)}_${fill(87, 'base62', 3)}`,
      `SALADCLOUD_API_KEY=salad_cloud_${'x'.repeat(1)}_${'x'.repeat(40)}`,
      'SALADCLOUD_API_KEY=salad_cloud_your_key',
    ],
  }),
];
