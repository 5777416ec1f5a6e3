import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'wecom-webhook-url',
    title: 'WeCom webhook URL',
    provider: 'WeCom',
    severity: 'medium',
    confidence: 0.93,
    keywords: ['qyapi.weixin.qq.com/cgi-bin/webhook/send'],
    scope: 'line',
    pattern:
      /qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z-])/,
    minEntropy: 2.8,
    why: 'Posts messages into the group, a way in for phishing.',
    fix: 'Remove the robot from the group and add a new one.',
    references: ['https://developer.work.weixin.qq.com/document/path/91770'],
    examples: [
      `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${fillUuid()}`,
      `url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${fillUuid(2)}'`,
    ],
    nonExamples: [
      'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=KEY',
      `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${fillUuid().slice(0, 35)}`,
    ],
  }),
];
