import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'mercury-api-token',
    title: 'Mercury API token',
    provider: 'Mercury',
    severity: 'critical',
    keywords: ['mercury_production_', 'mercury_sandbox_'],
    caseSensitive: true,
    pattern: /mercury_(?:production|sandbox)_[a-z]{3,6}_[A-Za-z0-9]{40,50}_yrucrem(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 16,
    why: 'Reads balances and transactions and, with write rights, sends money.',
    fix: 'Delete the token at app.mercury.com/settings/tokens, create another and keep it outside the repository.',
    references: ['https://docs.mercury.com/reference/getting-started-with-your-api'],
    examples: [
      `MERCURY_API_TOKEN=mercury_production_${fill(5, 'lower')}_${fill(45, 'base62', 2)}_yrucrem`,
      `Authorization: Bearer mercury_sandbox_${fill(6, 'lower', 4)}_${fill(50, 'base62', 5)}_yrucrem`,
    ],
    nonExamples: [
      `MERCURY_API_TOKEN=mercury_production_${fill(3, 'lower')}_${fill(39, 'base62', 2)}_yrucrem`,
      `MERCURY_API_TOKEN=mercury_production_${fill(3, 'lower', 2)}_${fill(57, 'base62', 3)}_yrucrem`,
      `MERCURY_API_TOKEN=mercury_production_${'x'.repeat(3)}_${'x'.repeat(40)}_yrucrem`,
      'MERCURY_API_TOKEN=mercury_production_your_key',
    ],
  }),
];
