import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'brave-search-api-key',
    title: 'Brave Search API key',
    provider: 'Brave',
    severity: 'high',
    confidence: 0.8,
    scope: 'near',
    near: { lines: 2 },
    keywords: ['brave', 'x-subscription-token'],
    pattern:
      /(?<![\w+/.-])BSA(?=[A-Z0-9_-]*[a-z])(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{24,40}(?![\w+/=-])/,
    minEntropy: 3.6,
    publicPrefix: 3,
    why: "Searches the web at the subscriber's cost.",
    fix: 'Delete the key at api-dashboard.search.brave.com, create another and keep it outside the repository.',
    references: ['https://api-dashboard.search.brave.com/documentation'],
    examples: [
      `BRAVE_SEARCH_API_KEY=BSA${fill(32, 'base64url')}`,
      `const token = 'BSA${fill(40, 'base64url', 4)}';`,
    ].map((text) => `# brave\n${text}`),
    nonExamples: [
      `BRAVE_SEARCH_API_KEY=BSA${fill(23, 'base64url')}`,
      `BRAVE_SEARCH_API_KEY=BSA${fill(47, 'base64url', 2)}`,
      `BRAVE_SEARCH_API_KEY=BSA${'x'.repeat(24)}`,
      'BRAVE_SEARCH_API_KEY=BSAyour_key',
    ],
  }),
];
