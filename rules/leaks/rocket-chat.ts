import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'rocket-chat-webhook-url',
    title: 'Rocket.Chat webhook URL',
    provider: 'Rocket.Chat',
    severity: 'medium',
    confidence: 0.9,
    keywords: ['/hooks/'],
    scope: 'line',
    pattern: /\/hooks\/[A-Za-z0-9]{17}\/(?<secret>[A-Za-z0-9]{43,48})(?![A-Za-z0-9])/,
    minEntropy: 3.5,
    why: 'Posts messages into the channel, a way in for phishing.',
    fix: 'Delete the integration and add a new one.',
    references: ['https://docs.rocket.chat/docs/integrations'],
    examples: [
      `https://chat.acme.test/hooks/${fill(17)}/${fill(48)}`,
      `url: 'https://open.rocket.test/hooks/${fill(17, 'base62', 2)}/${fill(43, 'base62', 2)}'`,
    ],
    nonExamples: [
      'https://chat.acme.test/hooks/<id>/<token>',
      `https://chat.acme.test/hooks/${fill(17)}/${fill(30)}`,
    ],
  }),
];
