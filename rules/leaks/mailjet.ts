import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'mailjet-api-secret',
    title: 'Mailjet API secret',
    provider: 'Mailjet',
    severity: 'high',
    confidence: 0.85,
    keywords: ['mailjet', 'mj_apikey'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(
          ['mailjet', 'mj_apikey'],
          ['secret', 'secret key', 'private', 'apikey private', 'private key'],
        ),
      ],
      hex(32),
    ),
    minEntropy: 3,
    why: "With the API key it sends mail in the name of the account's domains.",
    fix: 'Replace the secret at app.mailjet.com/account/apikeys, then hand the new one to the application through its environment.',
    references: ['https://dev.mailjet.com/email/guides/getting-started/'],
    examples: [
      `MAILJET_SECRET_KEY=${fill(32, 'hex')}`,
      `"mailjet_secret_key": "${fill(32, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `MAILJET_SECRET_KEY=${fill(31, 'hex')}`,
      `mailjet/agent@sha256:${fill(32, 'hex', 3)}`,
      'MAILJET_SECRET_KEY=your_mailjet_secret_key_here',
    ],
  }),
];
