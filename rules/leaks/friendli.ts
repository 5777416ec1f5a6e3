import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'friendli-token',
    title: 'FriendliAI token',
    provider: 'FriendliAI',
    severity: 'high',
    keywords: ['flp_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])flp_[A-Za-z0-9]{40,50}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: "Calls models at the account's cost.",
    fix: 'Delete the token at friendli.ai/suite/setting/tokens, create another and keep it outside the repository.',
    references: ['https://friendli.ai/docs/guides/suite/personal-access-tokens'],
    examples: [
      `FRIENDLI_TOKEN=flp_${fill(45)}`,
      `export FRIENDLI_TOKEN="flp_${fill(50, 'base62', 4)}"`,
    ],
    nonExamples: [
      `FRIENDLI_TOKEN=flp_${fill(39)}`,
      `FRIENDLI_TOKEN=flp_${fill(57, 'base62', 2)}`,
      `FRIENDLI_TOKEN=flp_${'x'.repeat(40)}`,
      'FRIENDLI_TOKEN=flp_your_key',
    ],
  }),
];
