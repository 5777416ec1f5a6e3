import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'neon-api-key',
    title: 'Neon API key',
    provider: 'Neon',
    severity: 'critical',
    keywords: ['napi_'],
    caseSensitive: true,
    pattern: /napi_[0-9a-z]{64}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Manages projects and reads the connection strings of their databases.',
    fix: 'Revoke the key at console.neon.tech/app/settings/api-keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://neon.tech/docs/manage/api-keys'],
    examples: [
      `NEON_API_KEY=napi_${fill(64, 'base36')}`,
      `export NEON_API_KEY="napi_${fill(64, 'base36', 4)}"`,
    ],
    nonExamples: [
      `NEON_API_KEY=napi_${fill(63, 'base36')}`,
      `NEON_API_KEY=napi_${fill(71, 'base36', 2)}`,
      `NEON_API_KEY=napi_${'x'.repeat(64)}`,
      'NEON_API_KEY=napi_your_key',
    ],
  }),
];
