import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'dingtalk-webhook-url',
    title: 'DingTalk webhook URL',
    provider: 'DingTalk',
    severity: 'medium',
    confidence: 0.93,
    keywords: ['oapi.dingtalk.com/robot/send'],
    scope: 'line',
    pattern:
      /oapi\.dingtalk\.com\/robot\/send\?access_token=(?<secret>[0-9a-f]{64})(?![0-9A-Za-z])/,
    minEntropy: 2.8,
    why: 'Posts messages into the group, a way in for phishing.',
    fix: 'Remove the robot from the group and add a new one, with a signature check.',
    references: ['https://open.dingtalk.com/document/robots/custom-robot-access'],
    examples: [
      `https://oapi.dingtalk.com/robot/send?access_token=${fill(64, 'hex')}`,
      `url: 'https://oapi.dingtalk.com/robot/send?access_token=${fill(64, 'hex', 2)}'`,
    ],
    nonExamples: [
      'https://oapi.dingtalk.com/robot/send?access_token=xxx',
      `https://oapi.dingtalk.com/robot/send?access_token=${fill(63, 'hex')}`,
    ],
  }),
];
