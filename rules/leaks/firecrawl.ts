import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'firecrawl-api-key',
    title: 'Firecrawl API key',
    provider: 'Firecrawl',
    severity: 'high',
    keywords: ['fc-'],
    caseSensitive: true,
    pattern: /(?<![\w.-])fc-[0-9a-f]{32}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 3,
    why: "Crawls pages on the team's credit and reads the results of its jobs.",
    fix: 'Revoke the key at firecrawl.dev/app/api-keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.firecrawl.dev/api-reference/introduction'],
    examples: [`FIRECRAWL_API_KEY=fc-${fill(32, 'hex')}`, `{ "key": "fc-${fill(32, 'hex', 4)}" }`],
    nonExamples: [
      `FIRECRAWL_API_KEY=fc-${fill(31, 'hex')}`,
      `FIRECRAWL_API_KEY=fc-${fill(39, 'hex', 2)}`,
      `FIRECRAWL_API_KEY=fc-${'0'.repeat(32)}`,
      'FIRECRAWL_API_KEY=fc-your_key',
    ],
  }),
];
