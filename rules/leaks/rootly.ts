import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'rootly-api-key',
    title: 'Rootly API key',
    provider: 'Rootly',
    severity: 'high',
    keywords: ['rootly_'],
    caseSensitive: true,
    pattern: /rootly_[0-9a-f]{64}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 7,
    why: 'Reads and changes incidents of the organisation.',
    fix: 'Delete the key at rootly.com/account/api_keys, create another and keep it outside the repository.',
    references: ['https://docs.rootly.com/api-reference/overview'],
    examples: [
      `ROOTLY_API_KEY=rootly_${fill(64, 'hex')}`,
      `ROOTLY_API_KEY=rootly_${fill(64, 'hex', 4)}`,
    ],
    nonExamples: [
      `ROOTLY_API_KEY=rootly_${fill(63, 'hex')}`,
      `ROOTLY_API_KEY=rootly_${fill(71, 'hex', 2)}`,
      `ROOTLY_API_KEY=rootly_${'0'.repeat(64)}`,
      'ROOTLY_API_KEY=rootly_your_key',
    ],
  }),
];
