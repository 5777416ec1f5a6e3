import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const docs = 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt';
const why = "Sends mail from the account's domains and reads its logs, lists and stored messages.";
const fix =
  'Delete the key in the control panel under API security, create a new one, and read the sending log.';

export default [
  defineRule({
    id: 'mailgun-api-key',
    title: 'Mailgun API key',
    provider: 'Mailgun',
    severity: 'high',
    confidence: 0.9,
    keywords: ['mailgun', 'mg_api', 'mg_key'],
    scope: 'near',
    near: { lines: 3 },
    pattern: /(?<![0-9A-Za-z-])[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}(?![0-9A-Za-z-])/,
    minEntropy: 3,
    why,
    fix,
    references: [docs],
    examples: [
      `MAILGUN_API_KEY=${fill(32, 'hex')}-${fill(8, 'hex', 2)}-${fill(8, 'hex', 3)}`,
      `# mailgun\nkey: "${fill(32, 'hex', 4)}-${fill(8, 'hex', 5)}-${fill(8, 'hex', 6)}"`,
    ],
    nonExamples: [
      `KEY=${fill(32, 'hex')}-${fill(8, 'hex', 2)}-${fill(8, 'hex', 3)}`,
      `MAILGUN_API_KEY=${fill(31, 'hex')}-${fill(8, 'hex', 2)}-${fill(8, 'hex', 3)}`,
      `MAILGUN_ID=${fill(32, 'hex')}-${fill(8, 'hex', 2)}-${fill(8, 'hex', 3)}-${fill(4, 'hex')}`,
      `MAILGUN_API_KEY=${'0'.repeat(32)}-${'0'.repeat(8)}-${'0'.repeat(8)}`,
    ],
  }),
  defineRule({
    id: 'mailgun-legacy-api-key',
    title: 'Mailgun API key (before 2018)',
    provider: 'Mailgun',
    severity: 'high',
    confidence: 0.9,
    keywords: ['key-'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9_-])key-[0-9a-f]{32}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 4,
    why,
    fix,
    references: [docs],
    examples: [`MAILGUN_KEY=key-${fill(32, 'hex')}`, `auth=("api", "key-${fill(32, 'hex', 2)}")`],
    nonExamples: [
      `MAILGUN_KEY=key-${fill(31, 'hex')}`,
      `MAILGUN_KEY=key-${fill(33, 'hex')}`,
      `class="cache-key-${fill(32, 'hex')}"`,
      `MAILGUN_KEY=key-${'x'.repeat(32)}`,
    ],
  }),
];
