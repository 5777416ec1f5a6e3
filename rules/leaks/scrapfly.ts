import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'scrapfly-api-key',
    title: 'Scrapfly API key',
    provider: 'Scrapfly',
    severity: 'medium',
    keywords: ['scp-live-', 'scp-test-'],
    caseSensitive: true,
    pattern: /scp-(?:live|test)-[0-9a-f]{32}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 9,
    why: 'Spends the scrape credit of the account.',
    fix: 'Replace the key at scrapfly.io/dashboard, then hand the new one to the application through its environment.',
    references: ['https://scrapfly.io/docs/scrape-api/getting-started'],
    examples: [
      `SCRAPFLY_API_KEY=scp-live-${fill(32, 'hex')}`,
      `export SCRAPFLY_API_KEY="scp-test-${fill(32, 'hex', 4)}"`,
    ],
    nonExamples: [
      `SCRAPFLY_API_KEY=scp-live-${fill(31, 'hex')}`,
      `SCRAPFLY_API_KEY=scp-live-${fill(39, 'hex', 2)}`,
      `SCRAPFLY_API_KEY=scp-live-${'0'.repeat(32)}`,
      'SCRAPFLY_API_KEY=scp-live-your_key',
    ],
  }),
];
