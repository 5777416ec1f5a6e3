import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'stability-api-key',
    title: 'Stability AI API key',
    provider: 'Stability AI',
    severity: 'high',
    confidence: 0.9,
    keywords: ['stability', 'dreamstudio'],
    scope: 'near',
    near: { lines: 2 },
    pattern: standing('sk-(?![A-Za-z0-9]{20}T3BlbkFJ)[A-Za-z0-9]{48}'),
    minEntropy: 3.5,
    publicPrefix: 3,
    why: 'Generates images on the credit of the account.',
    fix: 'Replace the key at platform.stability.ai/account/keys, then hand the new one to the application through its environment.',
    references: ['https://platform.stability.ai/docs/getting-started/authentication'],
    examples: [
      `STABILITY_API_KEY=sk-${fill(48)}`,
      `provider: stability\n  token: sk-${fill(48, 'base62', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=sk-${fill(48)}`,
      `STABILITY_API_KEY=sk-${fill(47)}`,
      'STABILITY_API_KEY=your_stability_api_key_here',
    ],
  }),
];
