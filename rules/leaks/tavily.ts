import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'tavily-api-key',
    title: 'Tavily API key',
    provider: 'Tavily',
    severity: 'high',
    keywords: ['tvly-'],
    caseSensitive: true,
    pattern: /tvly-(?:dev-|prod-)?[A-Za-z0-9]{32}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: "Searches the web on the account's credit.",
    fix: 'Replace the key at app.tavily.com, then hand the new one to the application through its environment.',
    references: ['https://docs.tavily.com/documentation/api-reference/introduction'],
    examples: [
      `TAVILY_API_KEY=tvly-dev-${fill(32)}`,
      `export TAVILY_API_KEY="tvly-prod-${fill(32, 'base62', 4)}"`,
      `TAVILY_API_KEY=tvly-${fill(32, 'base62', 7)}`,
    ],
    nonExamples: [
      `TAVILY_API_KEY=tvly-dev-${fill(31)}`,
      `TAVILY_API_KEY=tvly-dev-${fill(39, 'base62', 2)}`,
      `TAVILY_API_KEY=tvly-dev-${'x'.repeat(32)}`,
      'TAVILY_API_KEY=tvly-dev-your_key',
    ],
  }),
];
