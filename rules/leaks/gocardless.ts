import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'gocardless-access-token',
    title: 'GoCardless live access token',
    provider: 'GoCardless',
    severity: 'critical',
    confidence: 0.95,
    keywords: ['gocardless'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('live_(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{40}'),
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Takes direct debits and reads the customers of the merchant.',
    fix: 'Delete the token at manage.gocardless.com/developers, create another and keep it outside the repository.',
    references: ['https://developer.gocardless.com/api-reference/'],
    examples: [
      `GOCARDLESS_ACCESS_TOKEN=live_${fill(40)}`,
      `provider: gocardless\n  token: live_${fill(40, 'base62', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=live_${fill(40)}`,
      `GOCARDLESS_ACCESS_TOKEN=live_${fill(39)}`,
      'GOCARDLESS_ACCESS_TOKEN=your_gocardless_access_token_here',
    ],
  }),
];
