import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'deepseek-api-key',
    title: 'DeepSeek API key',
    provider: 'DeepSeek',
    severity: 'high',
    confidence: 0.9,
    keywords: ['deepseek'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('sk-[0-9a-f]{32}'),
    minEntropy: 3,
    publicPrefix: 3,
    why: 'Spends the balance of the account on model calls.',
    fix: 'Delete the key at platform.deepseek.com/api_keys, create another and keep it outside the repository.',
    references: ['https://api-docs.deepseek.com/'],
    knownMisses: [
      'A key whose provider is not named within three lines: the same shape is used by several services.',
    ],
    examples: [
      `DEEPSEEK_API_KEY=sk-${fill(32, 'hex')}`,
      `provider: deepseek\n  token: sk-${fill(32, 'hex', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=sk-${fill(32, 'hex')}`,
      `DEEPSEEK_API_KEY=sk-${fill(31, 'hex')}`,
      'DEEPSEEK_API_KEY=your_deepseek_api_key_here',
    ],
  }),
];
