import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'sendgrid-api-key',
    title: 'SendGrid API key',
    provider: 'SendGrid',
    severity: 'high',
    confidence: 0.98,
    keywords: ['SG.'],
    caseSensitive: true,
    pattern: /SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 3,
    why: "Sends mail from the account's verified domains and may read contacts and statistics.",
    fix: 'Delete the key under Settings, API Keys, create one with only the scopes it needs, and look at the mail activity.',
    references: [
      'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
      'https://www.twilio.com/docs/sendgrid/api-reference/api-keys',
    ],
    examples: [
      `SENDGRID_API_KEY=SG.${fill(22, 'base64url')}.${fill(43, 'base64url', 2)}`,
      `sgMail.setApiKey('SG.${fill(22, 'base64url', 3)}.${fill(43, 'base64url', 4)}')`,
    ],
    nonExamples: [
      `SENDGRID_API_KEY=SG.${fill(21, 'base64url')}.${fill(43, 'base64url', 2)}`,
      `SENDGRID_API_KEY=SG.${fill(22, 'base64url')}.${fill(44, 'base64url', 2)}`,
      `SENDGRID_API_KEY=MSG.${fill(22, 'base64url')}.${fill(43, 'base64url', 2)}`,
      `SENDGRID_API_KEY=SG.${'x'.repeat(22)}.${'x'.repeat(43)}`,
    ],
  }),
];
