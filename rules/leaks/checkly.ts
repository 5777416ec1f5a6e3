import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'checkly-api-key',
    title: 'Checkly API key',
    provider: 'Checkly',
    severity: 'high',
    scope: 'near',
    near: { lines: 2 },
    keywords: ['checkly'],
    pattern: /(?<![\w.-])cu_[0-9a-f]{32}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 3,
    why: 'Reads and changes the checks of its user, with the secrets they use.',
    fix: 'Revoke the key at app.checklyhq.com/settings/user/api-keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/'],
    examples: [
      `CHECKLY_API_KEY=cu_${fill(32, 'hex')}`,
      `export CHECKLY_API_KEY="cu_${fill(32, 'hex', 4)}"`,
    ],
    nonExamples: [
      `CHECKLY_API_KEY=cu_${fill(31, 'hex')}`,
      `CHECKLY_API_KEY=cu_${fill(39, 'hex', 2)}`,
      `CHECKLY_API_KEY=cu_${'0'.repeat(32)}`,
      'CHECKLY_API_KEY=cu_your_key',
    ],
  }),
];
