import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'lob-api-key',
    title: 'Lob API key',
    provider: 'Lob',
    severity: 'high',
    confidence: 0.93,
    keywords: [
      'lob_api',
      'lob-api',
      'lob_key',
      'lob_t',
      'lobtoken',
      'lob_live',
      'lob_test',
      'lob.com',
      'lobapikey',
      'lob_secret',
      'lob(',
    ],
    scope: 'near',
    near: { lines: 2 },
    pattern: standing('(?:live|test)_(?!pub_)[0-9a-f]{35}'),
    minEntropy: 3,
    publicPrefix: 5,
    why: "Prints and sends mail and cheques at the account's cost.",
    fix: 'Revoke the key at dashboard.lob.com/settings/api-keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.lob.com/#tag/Authentication'],
    examples: [
      `LOB_API_KEY=live_${fill(35, 'hex')}`,
      `provider: lob_api\n  token: live_${fill(35, 'hex', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=live_${fill(35, 'hex')}`,
      `LOB_API_KEY=live_${fill(34, 'hex')}`,
      'LOB_API_KEY=your_lob_api_key_here',
      `LOB_API_KEY=live_pub_${fill(31, 'hex')}`,
    ],
  }),
];
