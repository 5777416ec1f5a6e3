import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'vk-access-token',
    title: 'VK access token',
    provider: 'VK',
    severity: 'high',
    keywords: ['vk1.a.'],
    caseSensitive: true,
    pattern: /vk1\.a\.[A-Za-z0-9_-]{80,220}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 6,
    why: 'Acts for its user or community within its rights.',
    fix: 'Delete the token at vk.com/apps?act=manage, create another and keep it outside the repository.',
    references: ['https://dev.vk.com/en/api/access-token/getting-started'],
    examples: [
      `VK_ACCESS_TOKEN=vk1.a.${fill(150, 'base64url')}`,
      `export VK_ACCESS_TOKEN="vk1.a.${fill(220, 'base64url', 4)}"`,
    ],
    nonExamples: [
      `VK_ACCESS_TOKEN=vk1.a.${fill(79, 'base64url')}`,
      `VK_ACCESS_TOKEN=vk1.a.${fill(227, 'base64url', 2)}`,
      `VK_ACCESS_TOKEN=vk1.a.${'x'.repeat(80)}`,
      'VK_ACCESS_TOKEN=vk1.a.your_key',
    ],
  }),
];
