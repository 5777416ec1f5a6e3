import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'resend-api-key',
    title: 'Resend API key',
    provider: 'Resend',
    severity: 'high',
    scope: 'near',
    near: { lines: 2 },
    keywords: ['resend'],
    pattern:
      /(?<![\w.-])re_(?=[A-Za-z]*[0-9]|[A-Za-z0-9]{8}_[A-Za-z]*[0-9])[A-Za-z0-9]{8}_[A-Za-z0-9]{24}(?![A-Za-z0-9_])/,
    minEntropy: 3.3,
    publicPrefix: 3,
    why: "Sends mail in the name of the account's domains.",
    fix: 'Delete the key at resend.com/api-keys, create another and keep it outside the repository.',
    references: ['https://resend.com/docs/dashboard/api-keys/introduction'],
    examples: [
      `RESEND_API_KEY=re_${fill(8, 'base58')}_${fill(24, 'base58', 2)}`,
      `export RESEND_API_KEY="re_${fill(8, 'base58', 4)}_${fill(24, 'base58', 5)}"`,
    ],
    nonExamples: [
      `RESEND_API_KEY=re_${fill(8, 'base58')}_${fill(23, 'base58', 2)}`,
      `RESEND_API_KEY=re_${fill(8, 'base58', 2)}_${fill(31, 'base58', 3)}`,
      `RESEND_API_KEY=re_${'x'.repeat(8)}_${'x'.repeat(24)}`,
      'RESEND_API_KEY=re_your_key',
    ],
  }),
];
