import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'siliconflow-api-key',
    title: 'SiliconFlow API key',
    provider: 'SiliconFlow',
    severity: 'high',
    confidence: 0.93,
    keywords: ['siliconflow', 'silicon_flow', 'siliconcloud'],
    scope: 'near',
    near: { lines: 2 },
    pattern: standing('sk-[a-z]{48}'),
    minEntropy: 3.3,
    publicPrefix: 3,
    why: 'Spends the balance of the account on model calls.',
    fix: 'Delete the key at cloud.siliconflow.cn/account/ak, create another and keep it outside the repository.',
    references: ['https://docs.siliconflow.cn/en/userguide/quickstart'],
    examples: [
      `SILICONFLOW_API_KEY=sk-${fill(48, 'lower')}`,
      `provider: siliconflow\n  token: sk-${fill(48, 'lower', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=sk-${fill(48, 'lower')}`,
      `SILICONFLOW_API_KEY=sk-${fill(47, 'lower')}`,
      'SILICONFLOW_API_KEY=your_siliconflow_api_key_here',
    ],
  }),
];
