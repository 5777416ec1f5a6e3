import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'stackhawk-api-key',
    title: 'StackHawk API key',
    provider: 'StackHawk',
    severity: 'high',
    confidence: 0.97,
    keywords: ['hawk.'],
    caseSensitive: true,
    pattern: /hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20}(?![A-Za-z0-9_.-])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Reads the weaknesses that scans found and starts new ones.',
    fix: 'Delete it under Settings, API keys at app.stackhawk.com and create a new one.',
    references: ['https://docs.stackhawk.com/web-app/user-settings.html'],
    examples: [
      `HAWK_API_KEY=hawk.${fill(20, 'base64url')}.${fill(20, 'base64url', 2)}`,
      `apiKey: 'hawk.${fill(20, 'base64url', 3)}.${fill(20, 'base64url', 4)}'`,
    ],
    nonExamples: [
      `HAWK_API_KEY=hawk.${fill(19)}.${fill(20)}`,
      `HAWK_API_KEY=hawk.${fill(20)}.${fill(21)}`,
      `HAWK_API_KEY=hawk.${'x'.repeat(20)}.${'x'.repeat(20)}`,
    ],
  }),
];
