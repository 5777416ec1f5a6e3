import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'fal-api-key',
    title: 'fal API key',
    provider: 'fal',
    severity: 'high',
    keywords: ['fal_key', 'fal-key', 'fal_api', 'fal.ai', 'fal_client', 'falkey', 'fal.run'],
    scope: 'near',
    near: { lines: 3 },
    pattern:
      /(?<![\w-])(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:[0-9a-f]{32})(?![0-9A-Za-z])/,
    minEntropy: 3.2,
    why: "Runs models at the account's cost.",
    fix: 'Replace the key at fal.ai/dashboard/keys, then hand the new one to the application through its environment.',
    references: ['https://docs.fal.ai/authentication/key-based'],
    examples: [
      `FAL_KEY=${fillUuid()}:${fill(32, 'hex')}`,
      `fal.ai:\n  token: ${fillUuid(2)}:${fill(32, 'hex', 2)}`,
    ],
    nonExamples: [
      `FAL_API_KEY=${fillUuid()}:${fill(31, 'hex', 2)}`,
      `FAL_API_KEY=${fillUuid(2)}:${fill(39, 'hex', 3)}`,
      `FAL_API_KEY=00000000-0000-0000-0000-000000000000:${'0'.repeat(32)}`,
      'FAL_API_KEY=your_key',
    ],
  }),
];
