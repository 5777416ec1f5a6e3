import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'crossmint-server-key',
    title: 'Crossmint server key',
    provider: 'Crossmint',
    severity: 'critical',
    keywords: ['sk_production_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])sk_production_[1-9A-HJ-NP-Za-km-z]{60,300}(?![A-Za-z0-9])/,
    minEntropy: 3.5,
    publicPrefix: 14,
    why: "Makes wallets, mints and charges in the project's name.",
    fix: 'Delete the key at crossmint.com/console, create another and keep it outside the repository.',
    references: ['https://docs.crossmint.com/introduction/platform/api-keys/overview'],
    examples: [
      `CROSSMINT_SERVER_KEY=sk_production_${fill(180, 'base58')}`,
      `CROSSMINT_SERVER_KEY=sk_production_${fill(300, 'base58', 4)}`,
    ],
    nonExamples: [
      `CROSSMINT_SERVER_KEY=sk_production_${fill(59, 'base58')}`,
      `CROSSMINT_SERVER_KEY=sk_production_${fill(307, 'base58', 2)}`,
      `CROSSMINT_SERVER_KEY=sk_production_${'x'.repeat(60)}`,
      'CROSSMINT_SERVER_KEY=sk_production_your_key',
    ],
  }),
];
