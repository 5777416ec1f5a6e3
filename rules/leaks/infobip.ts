import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'infobip-api-key',
    title: 'Infobip API key',
    provider: 'Infobip',
    severity: 'high',
    keywords: ['infobip'],
    scope: 'near',
    near: { lines: 3 },
    pattern:
      /(?<![\w-])(?<secret>[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z-])/,
    minEntropy: 3,
    why: "Sends messages and calls at the account's cost.",
    fix: 'Replace the key at portal.infobip.com/settings/accounts/api-keys, then hand the new one to the application through its environment.',
    references: ['https://www.infobip.com/docs/essentials/api-authentication'],
    examples: [
      `INFOBIP_API_KEY=${fill(32, 'hex')}-${fillUuid()}`,
      `infobip:\n  key: ${fill(32, 'hex', 2)}-${fillUuid(2)}`,
    ],
    nonExamples: [
      `INFOBIP_API_KEY=${fill(31, 'hex')}-${fillUuid(2)}`,
      `INFOBIP_API_KEY=${fill(39, 'hex', 2)}-${fillUuid(3)}`,
      `INFOBIP_API_KEY=${'0'.repeat(32)}-00000000-0000-0000-0000-000000000000`,
      'INFOBIP_API_KEY=your_key',
    ],
  }),
];
