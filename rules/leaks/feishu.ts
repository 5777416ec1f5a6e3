import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'feishu-webhook-url',
    title: 'Feishu or Lark webhook URL',
    provider: 'Feishu / Lark',
    severity: 'medium',
    confidence: 0.93,
    keywords: ['/open-apis/bot/v2/hook/', '/open-apis/bot/hook/'],
    scope: 'line',
    pattern:
      /open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/(?:v2\/)?hook\/[0-9a-zA-Z-]{32,40}(?![0-9A-Za-z-])/,
    minEntropy: 2.8,
    why: 'Posts messages into the group, a way in for phishing.',
    fix: 'Remove the bot from the group and add a new one, with a signature check.',
    references: ['https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot'],
    examples: [
      `https://open.feishu.cn/open-apis/bot/v2/hook/${fillUuid()}`,
      `url: 'https://open.larksuite.com/open-apis/bot/v2/hook/${fillUuid(2)}'`,
    ],
    nonExamples: [
      'https://open.feishu.cn/open-apis/bot/v2/hook/<token>',
      'https://open.feishu.cn/open-apis/bot/v2/hook/xxxxxxxx',
    ],
  }),
];
