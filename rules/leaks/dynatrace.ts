import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'dynatrace-api-token',
    title: 'Dynatrace API token',
    provider: 'Dynatrace',
    severity: 'high',
    keywords: ['dt0'],
    caseSensitive: true,
    pattern: /dt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}(?![A-Za-z0-9])/,
    minEntropy: 3.5,
    publicPrefix: 6,
    why: 'Reads monitoring data or changes the environment within its scopes.',
    fix: 'Replace the token in Dynatrace, Access tokens, then hand the new one to the application through its environment.',
    references: [
      'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
    ],
    examples: [
      `DYNATRACE_API_TOKEN=dt0c01.${fill(24, 'base32')}.${fill(64, 'base32', 2)}`,
      `export DYNATRACE_API_TOKEN="dt0s01.${fill(24, 'base32', 4)}.${fill(64, 'base32', 5)}"`,
      `DYNATRACE_API_TOKEN=dt0s02.${fill(24, 'base32', 7)}.${fill(64, 'base32', 8)}`,
      `const token = 'dt0s16.${fill(24, 'base32', 10)}.${fill(64, 'base32', 11)}';`,
    ],
    nonExamples: [
      `DYNATRACE_API_TOKEN=dt0c01.${fill(24, 'base32')}.${fill(63, 'base32', 2)}`,
      `DYNATRACE_API_TOKEN=dt0c01.${fill(24, 'base32', 2)}.${fill(71, 'base32', 3)}`,
      `DYNATRACE_API_TOKEN=dt0c01.${'X'.repeat(24)}.${'X'.repeat(64)}`,
      'DYNATRACE_API_TOKEN=dt0c01.your_key',
    ],
  }),
];
