import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'google-chat-webhook-url',
    title: 'Google Chat webhook URL',
    provider: 'Google Chat',
    severity: 'medium',
    confidence: 0.96,
    keywords: ['chat.googleapis.com/v1/spaces/'],
    scope: 'line',
    pattern:
      /chat\.googleapis\.com\/v1\/spaces\/[A-Za-z0-9_-]{6,20}\/messages\?key=[A-Za-z0-9_-]{39}&(?:amp;)?token=(?<secret>[A-Za-z0-9_-]{30,60})(?:%3D)?/,
    minEntropy: 2.8,
    why: 'Posts messages into the space, a way in for phishing.',
    fix: 'Delete the webhook in the space and add a new one.',
    references: ['https://developers.google.com/workspace/chat/quickstart/webhooks'],
    examples: [
      `https://chat.googleapis.com/v1/spaces/AAAA${fill(7)}/messages?key=${fill(39)}&token=${fill(43)}%3D`,
      `hook='https://chat.googleapis.com/v1/spaces/${fill(11, 'base62', 2)}/messages?key=${fill(39, 'base62', 3)}&token=${fill(43, 'base62', 4)}'`,
    ],
    nonExamples: [
      'https://chat.googleapis.com/v1/spaces/AAAA/messages?key=KEY&token=TOKEN',
      `https://chat.googleapis.com/v1/spaces/AAAA${fill(7)}/messages`,
    ],
  }),
];
