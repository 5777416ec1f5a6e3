import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'klarna-api-key',
    title: 'Klarna API key',
    provider: 'Klarna',
    severity: 'critical',
    keywords: ['klarna_live_api_', 'klarna_test_api_'],
    caseSensitive: true,
    pattern: /klarna_(?:live|test)_api_[A-Za-z0-9_.=+/-]{30,300}(?![A-Za-z0-9_=+/-])/,
    minEntropy: 3.5,
    publicPrefix: 16,
    why: "Makes and refunds orders in the merchant's name.",
    fix: 'Replace the key at portal.klarna.com, then hand the new one to the application through its environment.',
    references: ['https://docs.klarna.com/api/authentication/'],
    examples: [
      `KLARNA_API_KEY=klarna_live_api_${fill(120)}`,
      `{ "key": "klarna_test_api_${fill(200, 'base62', 4)}" }`,
    ],
    nonExamples: [
      `KLARNA_API_KEY=klarna_live_api_${fill(20)}`,
      'KLARNA_API_KEY=klarna_live_api_your_key',
    ],
  }),
];
