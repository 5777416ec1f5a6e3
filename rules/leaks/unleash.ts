import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'unleash-api-token',
    title: 'Unleash API token',
    provider: 'Unleash',
    severity: 'medium',
    confidence: 0.95,
    keywords: ['unleash'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('(?:\\*|[\\w-]{1,60}|\\[\\]):[\\w-]{1,60}\\.[0-9a-f]{56,64}'),
    minEntropy: 3,
    why: 'Reads the flags of a project or, as an admin token, changes them.',
    fix: 'Replace the token in Unleash, Admin settings → API access, then hand the new one to the application through its environment.',
    references: ['https://docs.getunleash.io/reference/api-tokens-and-client-keys'],
    examples: [
      `UNLEASH_API_TOKEN=default:production.${fill(56, 'hex')}`,
      `provider: unleash\n  token: default:production.${fill(56, 'hex', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=default:production.${fill(56, 'hex')}`,
      `UNLEASH_API_TOKEN=default:production.${fill(55, 'hex')}`,
      'UNLEASH_API_TOKEN=your_unleash_api_token_here',
    ],
  }),
];
