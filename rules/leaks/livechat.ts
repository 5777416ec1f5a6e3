import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'livechat-personal-access-token',
    title: 'LiveChat personal access token',
    provider: 'LiveChat',
    severity: 'high',
    confidence: 0.95,
    keywords: ['dal:'],
    caseSensitive: true,
    pattern:
      /(?<![A-Za-z0-9_-])dal:(?=[A-Za-z_-]*[0-9][A-Za-z_-]*[0-9])[A-Za-z0-9_-]{32,48}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Reads chats and acts as its agent.',
    fix: 'Delete the token in the LiveChat developer console, Tools, create another and read the new one from the environment.',
    references: [
      'https://platform.text.com/docs/authorization/agent-authorization/personal-access-tokens',
    ],
    examples: [
      `LIVECHAT_PERSONAL_ACCESS_TOKEN=dal:${fill(32)}`,
      `"token": "dal:${fill(36, 'base62', 2)}",`,
    ],
    nonExamples: [
      `LIVECHAT_PERSONAL_ACCESS_TOKEN=dal:${fill(20)}`,
      `LIVECHAT_PERSONAL_ACCESS_TOKEN=dal:${'x'.repeat(40)}`,
      'LIVECHAT_PERSONAL_ACCESS_TOKEN=dal:your_token_here',
    ],
  }),
];
