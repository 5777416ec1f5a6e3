import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'africas-talking-api-key',
    title: "Africa's Talking API key",
    provider: "Africa's Talking",
    severity: 'high',
    keywords: ['atsk_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])atsk_[0-9a-f]{72}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 5,
    why: "Sends messages and airtime at the account's cost.",
    fix: 'Revoke the key at account.africastalking.com, Settings → API key, issue a new one and read it from the environment or a secret store.',
    references: ['https://developers.africastalking.com/'],
    examples: [
      `AFRICAS_TALKING_API_KEY=atsk_${fill(72, 'hex')}`,
      `AFRICAS_TALKING_API_KEY=atsk_${fill(72, 'hex', 4)}`,
    ],
    nonExamples: [
      `AFRICAS_TALKING_API_KEY=atsk_${fill(71, 'hex')}`,
      `AFRICAS_TALKING_API_KEY=atsk_${fill(79, 'hex', 2)}`,
      `AFRICAS_TALKING_API_KEY=atsk_${'0'.repeat(72)}`,
      'AFRICAS_TALKING_API_KEY=atsk_your_key',
    ],
  }),
];
