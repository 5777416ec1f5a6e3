import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'beamer-api-key',
    title: 'Beamer API key',
    provider: 'Beamer',
    severity: 'medium',
    confidence: 0.95,
    keywords: ['beamer'],
    scope: 'near',
    near: { lines: 2 },
    pattern: standing('b_[A-Za-z0-9=_+/-]{44}'),
    minEntropy: 3.8,
    publicPrefix: 2,
    why: 'Publishes and reads posts and user data of the account.',
    fix: 'Replace the key at app.getbeamer.com/settings#api, then hand the new one to the application through its environment.',
    references: ['https://www.getbeamer.com/api'],
    examples: [
      `BEAMER_API_KEY=b_${fill(44)}`,
      `provider: beamer\n  token: b_${fill(44, 'base62', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=b_${fill(44)}`,
      `BEAMER_API_KEY=b_${fill(43)}`,
      'BEAMER_API_KEY=your_beamer_api_key_here',
    ],
  }),
];
