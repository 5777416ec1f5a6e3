import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'maxmind-license-key',
    title: 'MaxMind license key',
    provider: 'MaxMind',
    severity: 'medium',
    keywords: ['_mmk'],
    caseSensitive: true,
    scope: 'line',
    pattern: /(?<![A-Za-z0-9_])[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    why: 'Downloads databases and spends the credit of the account.',
    fix: 'Revoke the key at maxmind.com/en/accounts/current/license-key, issue a new one and read it from the environment or a secret store.',
    references: [
      'https://support.maxmind.com/hc/en-us/articles/4407111582235-Generate-a-License-Key',
    ],
    examples: [
      `MAXMIND_LICENSE_KEY=${fill(6)}_${fill(29, 'base62', 2)}_mmk`,
      `Authorization: Bearer ${fill(6, 'base62', 4)}_${fill(29, 'base62', 5)}_mmk`,
    ],
    nonExamples: [
      `MAXMIND_LICENSE_KEY=${fill(6)}_${fill(28, 'base62', 2)}_mmk`,
      `MAXMIND_LICENSE_KEY=${fill(6, 'base62', 2)}_${fill(36, 'base62', 3)}_mmk`,
      `MAXMIND_LICENSE_KEY=${'x'.repeat(6)}_${'x'.repeat(29)}_mmk`,
      'MAXMIND_LICENSE_KEY=your_key',
    ],
  }),
];
