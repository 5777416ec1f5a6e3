import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'coingecko-api-key',
    title: 'CoinGecko API key',
    provider: 'CoinGecko',
    severity: 'medium',
    confidence: 0.93,
    scope: 'near',
    near: { lines: 2 },
    keywords: ['coingecko', 'x-cg-'],
    pattern: /(?<![\w.-])CG-(?=[A-Za-z]*[0-9])(?=[A-Z0-9]*[a-z])[A-Za-z0-9]{24}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 3,
    why: 'Spends the calls of the plan.',
    fix: 'Revoke the key at coingecko.com/en/developers/dashboard, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.coingecko.com/docs/setting-up-your-api-key'],
    examples: [
      `COINGECKO_API_KEY=CG-${fill(24)}`,
      `const token = 'CG-${fill(24, 'base62', 4)}';`,
    ].map((text) => `# coingecko\n${text}`),
    nonExamples: [
      `COINGECKO_API_KEY=CG-${fill(23)}`,
      `COINGECKO_API_KEY=CG-${fill(31, 'base62', 2)}`,
      `COINGECKO_API_KEY=CG-${'x'.repeat(24)}`,
      'COINGECKO_API_KEY=CG-your_key',
    ],
  }),
];
