import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'pollinations-secret-key',
    title: 'Pollinations secret key',
    provider: 'Pollinations',
    severity: 'high',
    confidence: 0.95,
    keywords: ['plln_sk_'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9_-])plln_sk_[A-Za-z0-9]{24,40}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 8,
    why: "Spends its owner's credits.",
    fix: 'Delete the key at enter.pollinations.ai, create another and read the new one from the environment.',
    references: ['https://github.com/pollinations/pollinations/blob/main/APIDOCS.md'],
    examples: [
      `POLLINATIONS_SECRET_KEY=plln_sk_${fill(24)}`,
      `"token": "plln_sk_${fill(32, 'base62', 2)}",`,
    ],
    nonExamples: [
      `POLLINATIONS_SECRET_KEY=plln_sk_${fill(16)}`,
      `POLLINATIONS_SECRET_KEY=plln_sk_${'x'.repeat(40)}`,
      'POLLINATIONS_SECRET_KEY=plln_sk_your_token_here',
    ],
  }),
];
