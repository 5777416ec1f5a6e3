import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'runway-api-secret',
    title: 'Runway API secret',
    provider: 'Runway',
    severity: 'high',
    keywords: ['key_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])key_[0-9a-f]{128}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Generates video on the credit of the organisation.',
    fix: 'Revoke the secret at dev.runwayml.com, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.dev.runwayml.com/'],
    examples: [
      `RUNWAY_API_SECRET=key_${fill(128, 'hex')}`,
      `{ "key": "key_${fill(128, 'hex', 4)}" }`,
    ],
    nonExamples: [
      `RUNWAY_API_SECRET=key_${fill(127, 'hex')}`,
      `RUNWAY_API_SECRET=key_${fill(135, 'hex', 2)}`,
      `RUNWAY_API_SECRET=key_${'0'.repeat(128)}`,
      'RUNWAY_API_SECRET=key_your_key',
    ],
  }),
];
