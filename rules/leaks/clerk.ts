import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'clerk-secret-key',
    title: 'Clerk secret key',
    provider: 'Clerk',
    severity: 'critical',
    confidence: 0.97,
    keywords: ['clerk'],
    scope: 'near',
    near: { lines: 2 },
    pattern: standing('sk_(?:live|test)_(?=[A-Za-z]*[0-9])[A-Za-z0-9]{42}'),
    minEntropy: 3.5,
    publicPrefix: 8,
    why: 'Reads and changes every user and session of the application.',
    fix: 'Replace the key at dashboard.clerk.com, then hand the new one to the application through its environment.',
    references: ['https://clerk.com/docs/deployments/clerk-environment-variables'],
    examples: [
      `CLERK_SECRET_KEY=sk_live_${fill(42)}`,
      `provider: clerk\n  token: sk_live_${fill(42, 'base62', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=sk_live_${fill(42)}`,
      `CLERK_SECRET_KEY=sk_live_${fill(41)}`,
      'CLERK_SECRET_KEY=your_clerk_secret_key_here',
      `CLERK_PUBLISHABLE_KEY=pk_live_${fill(42)}`,
    ],
  }),
];
