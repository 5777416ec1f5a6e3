import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'mailersend-api-token',
    title: 'MailerSend API token',
    provider: 'MailerSend',
    severity: 'high',
    keywords: ['mlsn.'],
    caseSensitive: true,
    pattern: /mlsn\.[0-9a-f]{64}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 5,
    why: "Sends mail in the name of the account's domains.",
    fix: 'Revoke the token at app.mailersend.com/api-tokens, issue a new one and read it from the environment or a secret store.',
    references: ['https://developers.mailersend.com/general.html#authentication'],
    examples: [
      `MAILERSEND_API_TOKEN=mlsn.${fill(64, 'hex')}`,
      `MAILERSEND_API_TOKEN=mlsn.${fill(64, 'hex', 4)}`,
    ],
    nonExamples: [
      `MAILERSEND_API_TOKEN=mlsn.${fill(63, 'hex')}`,
      `MAILERSEND_API_TOKEN=mlsn.${fill(71, 'hex', 2)}`,
      `MAILERSEND_API_TOKEN=mlsn.${'0'.repeat(64)}`,
      'MAILERSEND_API_TOKEN=mlsn.your_key',
    ],
  }),
];
