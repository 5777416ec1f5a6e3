import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'telnyx-api-key',
    title: 'Telnyx API key',
    provider: 'Telnyx',
    severity: 'high',
    keywords: ['KEY01'],
    caseSensitive: true,
    pattern: /(?<![\w.-])KEY01[0-9A-Z]{30}_[A-Za-z0-9]{22}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 3,
    why: "Sends messages and calls at the account's cost and reads their content.",
    fix: 'Revoke the key at portal.telnyx.com/#/app/api-keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://developers.telnyx.com/docs/account-setup/create-api-key'],
    examples: [
      `TELNYX_API_KEY=KEY01${fill(30, 'BASE36')}_${fill(22, 'base62', 2)}`,
      `const token = 'KEY01${fill(30, 'BASE36', 4)}_${fill(22, 'base62', 5)}';`,
    ],
    nonExamples: [
      `TELNYX_API_KEY=KEY01${fill(30, 'BASE36')}_${fill(21, 'base62', 2)}`,
      `TELNYX_API_KEY=KEY01${fill(30, 'BASE36', 2)}_${fill(29, 'base62', 3)}`,
      `TELNYX_API_KEY=KEY01${'X'.repeat(30)}_${'x'.repeat(22)}`,
      'TELNYX_API_KEY=KEY01your_key',
    ],
  }),
];
