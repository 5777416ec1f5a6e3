import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'klaviyo-private-key',
    title: 'Klaviyo private API key',
    provider: 'Klaviyo',
    severity: 'high',
    confidence: 0.93,
    keywords: ['pk_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])pk_[0-9a-f]{34}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 3,
    why: 'Reads customer profiles and sends campaigns within its scopes.',
    fix: 'Delete the key at klaviyo.com/settings/account/api-keys, create another and keep it outside the repository.',
    references: ['https://developers.klaviyo.com/en/docs/authenticate_'],
    examples: [
      `KLAVIYO_PRIVATE_KEY=pk_${fill(34, 'hex')}`,
      `const token = 'pk_${fill(34, 'hex', 4)}';`,
    ],
    nonExamples: [
      `KLAVIYO_PRIVATE_KEY=pk_${fill(33, 'hex')}`,
      `KLAVIYO_PRIVATE_KEY=pk_${fill(41, 'hex', 2)}`,
      `KLAVIYO_PRIVATE_KEY=pk_${'0'.repeat(34)}`,
      'KLAVIYO_PRIVATE_KEY=pk_your_key',
    ],
  }),
];
