import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'dashscope-api-key',
    title: 'DashScope (Qwen) API key',
    provider: 'Alibaba Cloud Model Studio',
    severity: 'high',
    confidence: 0.92,
    keywords: ['dashscope', 'qwen_api', 'bailian'],
    scope: 'near',
    near: { lines: 2 },
    pattern: standing('sk-(?=[a-f]*[0-9])[0-9a-f]{32}'),
    minEntropy: 3,
    publicPrefix: 3,
    why: "Calls models at the account's cost.",
    fix: 'Revoke the key at bailian.console.alibabacloud.com, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.alibabacloud.com/help/en/model-studio/get-api-key'],
    examples: [
      `DASHSCOPE_API_KEY=sk-${fill(32, 'hex')}`,
      `provider: dashscope\n  token: sk-${fill(32, 'hex', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=sk-${fill(32, 'hex')}`,
      `DASHSCOPE_API_KEY=sk-${fill(31, 'hex')}`,
      'DASHSCOPE_API_KEY=your_dashscope_api_key_here',
    ],
  }),
];
