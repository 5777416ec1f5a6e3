import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'zhipu-api-key',
    title: 'Zhipu AI (BigModel) API key',
    provider: 'Zhipu AI',
    severity: 'high',
    confidence: 0.9,
    keywords: ['zhipu', 'bigmodel', 'zai_api', 'glm_api', 'chatglm'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('[0-9a-f]{32}\\.[A-Za-z0-9]{16}'),
    minEntropy: 3.5,
    why: "Calls models at the account's cost.",
    fix: 'Replace the key at open.bigmodel.cn/usercenter/apikeys, then hand the new one to the application through its environment.',
    references: ['https://docs.bigmodel.cn/cn/guide/start/quick-start'],
    examples: [
      `ZHIPU_API_KEY=${fill(32, 'hex')}.${fill(16)}`,
      `provider: zhipu\n  token: ${fill(32, 'hex', 3)}.${fill(16, 'base62', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=${fill(32, 'hex')}.${fill(16)}`,
      `ZHIPU_API_KEY=${fill(32, 'hex')}.${fill(15)}`,
      'ZHIPU_API_KEY=your_zhipu_api_key_here',
    ],
  }),
];
