import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'nylas-api-key',
    title: 'Nylas API key',
    provider: 'Nylas',
    severity: 'critical',
    keywords: ['nyk_v0_'],
    caseSensitive: true,
    pattern: /nyk_v0_[A-Za-z0-9]{64}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 7,
    why: 'Reads mail, calendars and contacts of every connected account.',
    fix: 'Revoke the key at dashboard-v3.nylas.com, issue a new one and read it from the environment or a secret store.',
    references: ['https://developer.nylas.com/docs/v3/auth/'],
    examples: [
      `NYLAS_API_KEY=nyk_v0_${fill(64)}`,
      `Authorization: Bearer nyk_v0_${fill(64, 'base62', 4)}`,
    ],
    nonExamples: [
      `NYLAS_API_KEY=nyk_v0_${fill(63)}`,
      `NYLAS_API_KEY=nyk_v0_${fill(71, 'base62', 2)}`,
      `NYLAS_API_KEY=nyk_v0_${'x'.repeat(64)}`,
      'NYLAS_API_KEY=nyk_v0_your_key',
    ],
  }),
];
