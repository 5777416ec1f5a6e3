import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'scale-api-key',
    title: 'Scale AI live API key',
    provider: 'Scale AI',
    severity: 'high',
    confidence: 0.92,
    keywords: ['scale_api', 'scaleapi', 'scale.com', 'scale_ai', 'scaleai'],
    scope: 'near',
    near: { lines: 2 },
    pattern: standing('live_[0-9a-f]{32}'),
    minEntropy: 3,
    publicPrefix: 5,
    why: "Creates labelling tasks at the account's cost and reads their data.",
    fix: 'Replace the key at dashboard.scale.com/settings, then hand the new one to the application through its environment.',
    references: ['https://scale.com/docs/api-reference/authentication'],
    examples: [
      `SCALE_API_KEY=live_${fill(32, 'hex')}`,
      `provider: scale_api\n  token: live_${fill(32, 'hex', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=live_${fill(32, 'hex')}`,
      `SCALE_API_KEY=live_${fill(31, 'hex')}`,
      'SCALE_API_KEY=your_scale_api_key_here',
    ],
  }),
];
