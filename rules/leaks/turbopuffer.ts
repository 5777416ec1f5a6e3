import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'turbopuffer-api-key',
    title: 'turbopuffer API key',
    provider: 'turbopuffer',
    severity: 'high',
    keywords: ['tpuf_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])tpuf_[A-Za-z0-9]{32}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Reads and changes every namespace of the organisation.',
    fix: 'Replace the key at turbopuffer.com/dashboard, then hand the new one to the application through its environment.',
    references: ['https://turbopuffer.com/docs/auth'],
    examples: [
      `TURBOPUFFER_API_KEY=tpuf_${fill(32)}`,
      `Authorization: Bearer tpuf_${fill(32, 'base62', 4)}`,
    ],
    nonExamples: [
      `TURBOPUFFER_API_KEY=tpuf_${fill(31)}`,
      `TURBOPUFFER_API_KEY=tpuf_${fill(39, 'base62', 2)}`,
      `TURBOPUFFER_API_KEY=tpuf_${'x'.repeat(32)}`,
      'TURBOPUFFER_API_KEY=tpuf_your_key',
    ],
  }),
];
