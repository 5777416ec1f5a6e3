import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'luma-api-key',
    title: 'Luma AI API key',
    provider: 'Luma AI',
    severity: 'high',
    keywords: ['luma-'],
    caseSensitive: true,
    pattern:
      /luma-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/,
    minEntropy: 2.5,
    publicPrefix: 5,
    why: 'Generates video on the credit of the account.',
    fix: 'Delete the key at lumalabs.ai/dream-machine/api/keys, create another and keep it outside the repository.',
    references: ['https://docs.lumalabs.ai/docs/api'],
    examples: [
      `LUMA_API_KEY=luma-${fillUuid()}-${fillUuid(2)}`,
      `export LUMA_API_KEY="luma-${fillUuid(4)}-${fillUuid(5)}"`,
    ],
    nonExamples: [
      `LUMA_API_KEY=luma-${fillUuid().slice(0, 35)}-${fillUuid(2).slice(0, 35)}`,
      `LUMA_API_KEY=luma-${fillUuid(2)}0a1-${fillUuid(3)}0a1`,
      'LUMA_API_KEY=luma-00000000-0000-0000-0000-000000000000-00000000-0000-0000-0000-000000000000',
      'LUMA_API_KEY=luma-your_key',
    ],
  }),
];
