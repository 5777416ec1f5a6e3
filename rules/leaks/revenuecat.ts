import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'revenuecat-secret-key',
    title: 'RevenueCat secret API key',
    provider: 'RevenueCat',
    severity: 'critical',
    confidence: 0.93,
    keywords: ['revenuecat', 'revenue_cat'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('sk_[A-Za-z]{28,36}'),
    minEntropy: 3.5,
    publicPrefix: 3,
    why: 'Grants and revokes purchases of any customer.',
    fix: 'Revoke the key at app.revenuecat.com, API keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.revenuecat.com/docs/projects/authentication'],
    examples: [
      `REVENUECAT_SECRET_KEY=sk_${fill(32, 'letters')}`,
      `provider: revenuecat\n  token: sk_${fill(32, 'letters', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=sk_${fill(32, 'letters')}`,
      'REVENUECAT_SECRET_KEY=your_revenuecat_secret_key_here',
    ],
  }),
];
