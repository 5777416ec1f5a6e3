import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'browserbase-api-key',
    title: 'Browserbase API key',
    provider: 'Browserbase',
    severity: 'high',
    keywords: ['bb_live_'],
    caseSensitive: true,
    pattern:
      /(?<![\w.-])bb_live_(?=[A-Za-z_-]*[0-9]|[a-z0-9_-]*[A-Z])[A-Za-z0-9_-]{27}(?![A-Za-z0-9_-])/,
    minEntropy: 3.3,
    publicPrefix: 8,
    why: "Starts browsers at the account's cost and reads their recordings.",
    fix: 'Delete the key at browserbase.com/settings, create another and keep it outside the repository.',
    references: ['https://docs.browserbase.com/reference/introduction'],
    examples: [
      `BROWSERBASE_API_KEY=bb_live_${fill(27, 'base64url')}`,
      `{ "key": "bb_live_${fill(27, 'base64url', 4)}" }`,
    ],
    nonExamples: [
      `BROWSERBASE_API_KEY=bb_live_${fill(26, 'base64url')}`,
      `BROWSERBASE_API_KEY=bb_live_${fill(34, 'base64url', 2)}`,
      `BROWSERBASE_API_KEY=bb_live_${'x'.repeat(27)}`,
      'BROWSERBASE_API_KEY=bb_live_your_key',
    ],
  }),
];
