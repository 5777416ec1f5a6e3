import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'mem0-api-key',
    title: 'Mem0 API key',
    provider: 'Mem0',
    severity: 'high',
    scope: 'near',
    near: { lines: 2 },
    keywords: ['mem0'],
    pattern: /(?<![\w.-])m0-[A-Za-z0-9]{28,40}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 3,
    why: 'Reads and changes what agents remember about users.',
    fix: 'Replace the key at app.mem0.ai/dashboard/api-keys, then hand the new one to the application through its environment.',
    references: ['https://docs.mem0.ai/platform/quickstart'],
    examples: [`MEM0_API_KEY=m0-${fill(34)}`, `const token = 'm0-${fill(40, 'base62', 4)}';`].map(
      (text) => `# mem0\n${text}`,
    ),
    nonExamples: [
      `MEM0_API_KEY=m0-${fill(27)}`,
      `MEM0_API_KEY=m0-${fill(47, 'base62', 2)}`,
      `MEM0_API_KEY=m0-${'x'.repeat(28)}`,
      'MEM0_API_KEY=m0-your_key',
    ],
  }),
];
