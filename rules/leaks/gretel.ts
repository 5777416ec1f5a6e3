import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'gretel-api-key',
    title: 'Gretel API key',
    provider: 'Gretel',
    severity: 'high',
    keywords: ['grtu', 'grtp'],
    caseSensitive: true,
    pattern: /grt(?:u|p)[0-9a-f]{60}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Reads and makes the data sets of the project or user.',
    fix: 'Delete the key at console.gretel.ai, create another and keep it outside the repository.',
    references: ['https://docs.gretel.ai/gretel-basics/getting-started/environment-setup'],
    examples: [
      `GRETEL_API_KEY=grtu${fill(60, 'hex')}`,
      `const token = 'grtp${fill(60, 'hex', 4)}';`,
    ],
    nonExamples: [
      `GRETEL_API_KEY=grtu${fill(59, 'hex')}`,
      `GRETEL_API_KEY=grtu${fill(67, 'hex', 2)}`,
      `GRETEL_API_KEY=grtu${'0'.repeat(60)}`,
      'GRETEL_API_KEY=grtuyour_key',
    ],
  }),
];
