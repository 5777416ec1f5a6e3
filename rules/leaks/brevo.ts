import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'brevo-api-key',
    title: 'Brevo API key',
    provider: 'Brevo',
    severity: 'high',
    keywords: ['xkeysib-'],
    caseSensitive: true,
    pattern: /xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 8,
    why: 'Sends mail and text messages and reads all contacts.',
    fix: 'Revoke the key at app.brevo.com/settings/keys/api, issue a new one and read it from the environment or a secret store.',
    references: ['https://developers.brevo.com/docs/getting-started'],
    examples: [
      `BREVO_API_KEY=xkeysib-${fill(64, 'hex')}-${fill(16, 'base62', 2)}`,
      `Authorization: Bearer xkeysib-${fill(64, 'hex', 4)}-${fill(16, 'base62', 5)}`,
    ],
    nonExamples: [
      `BREVO_API_KEY=xkeysib-${fill(64, 'hex')}-${fill(15, 'base62', 2)}`,
      `BREVO_API_KEY=xkeysib-${fill(64, 'hex', 2)}-${fill(23, 'base62', 3)}`,
      `BREVO_API_KEY=xkeysib-${'0'.repeat(64)}-${'x'.repeat(16)}`,
      'BREVO_API_KEY=xkeysib-your_key',
    ],
  }),
  defineRule({
    id: 'brevo-smtp-key',
    title: 'Brevo SMTP key',
    provider: 'Brevo',
    severity: 'high',
    keywords: ['xsmtpsib-'],
    caseSensitive: true,
    pattern: /xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 9,
    why: "Sends mail in the name of the account's domains.",
    fix: 'Delete the key at app.brevo.com/settings/keys/smtp, create another and keep it outside the repository.',
    references: ['https://developers.brevo.com/docs/getting-started'],
    examples: [
      `BREVO_SMTP_KEY=xsmtpsib-${fill(64, 'hex')}-${fill(16, 'base62', 2)}`,
      `{ "key": "xsmtpsib-${fill(64, 'hex', 4)}-${fill(16, 'base62', 5)}" }`,
    ],
    nonExamples: [
      `BREVO_SMTP_KEY=xsmtpsib-${fill(64, 'hex')}-${fill(15, 'base62', 2)}`,
      `BREVO_SMTP_KEY=xsmtpsib-${fill(64, 'hex', 2)}-${fill(23, 'base62', 3)}`,
      `BREVO_SMTP_KEY=xsmtpsib-${'0'.repeat(64)}-${'x'.repeat(16)}`,
      'BREVO_SMTP_KEY=xsmtpsib-your_key',
    ],
  }),
];
