import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'moonshot-api-key',
    title: 'Moonshot AI API key',
    provider: 'Moonshot AI',
    severity: 'high',
    confidence: 0.92,
    keywords: ['moonshot', 'kimi'],
    scope: 'near',
    near: { lines: 2 },
    pattern: standing('sk-(?![A-Za-z0-9]{20}T3BlbkFJ)[A-Za-z0-9_-]{48}'),
    minEntropy: 3.5,
    publicPrefix: 3,
    why: 'Spends the balance of the account on model calls.',
    fix: 'Replace the key at platform.moonshot.ai/console/api-keys, then hand the new one to the application through its environment.',
    references: ['https://platform.moonshot.ai/docs'],
    examples: [
      `MOONSHOT_API_KEY=sk-${fill(48)}`,
      `provider: moonshot\n  token: sk-${fill(48, 'base62', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=sk-${fill(48)}`,
      `MOONSHOT_API_KEY=sk-${fill(47)}`,
      'MOONSHOT_API_KEY=your_moonshot_api_key_here',
    ],
  }),
];
