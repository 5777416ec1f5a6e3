import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'webex-access-token',
    title: 'Webex access token',
    provider: 'Webex',
    severity: 'high',
    keywords: ['webex', 'ciscospark', 'spark_token', '_PF84_', '_P0A1_'],
    scope: 'near',
    near: { lines: 3 },
    pattern:
      /(?<![\w-])(?<secret>[A-Za-z0-9]{64}_[A-Za-z0-9]{4}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z-])/,
    minEntropy: 3.5,
    why: 'Reads and writes messages as its user or bot.',
    fix: 'Replace the token at developer.webex.com/my-apps, then hand the new one to the application through its environment.',
    references: ['https://developer.webex.com/docs/bots'],
    examples: [
      `WEBEX_ACCESS_TOKEN=${fill(64)}_PF84_${fillUuid()}`,
      `webex:\n  bot: ${fill(64, 'base62', 2)}_P0A1_${fillUuid(2)}`,
    ],
    nonExamples: [
      `WEBEX_ACCESS_TOKEN=${fill(64)}_${fill(3, 'base62', 2)}_${fillUuid(3)}`,
      `WEBEX_ACCESS_TOKEN=${fill(64, 'base62', 2)}_${fill(11, 'base62', 3)}_${fillUuid(4)}`,
      `WEBEX_ACCESS_TOKEN=${'x'.repeat(64)}_${'x'.repeat(4)}_00000000-0000-0000-0000-000000000000`,
      'WEBEX_ACCESS_TOKEN=your_key',
    ],
  }),
];
