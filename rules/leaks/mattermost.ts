import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'mattermost-webhook-url',
    title: 'Mattermost webhook URL',
    provider: 'Mattermost',
    severity: 'medium',
    confidence: 0.88,
    keywords: ['mattermost', 'chat.'],
    scope: 'line',
    pattern:
      /https?:\/\/[\w.-]{0,60}(?:mattermost|chat)[\w.:-]{0,60}\/hooks\/(?<secret>[a-z0-9]{26})(?![A-Za-z0-9])/,
    minEntropy: 2.8,
    why: 'Posts messages into the channel, a way in for phishing.',
    fix: 'Delete the webhook under Integrations and add a new one.',
    references: ['https://developers.mattermost.com/integrate/webhooks/incoming/'],
    examples: [
      `https://mattermost.acme.test/hooks/${fill(26, 'base36')}`,
      `url: 'https://chat.acme.test:8065/hooks/${fill(26, 'base36', 2)}'`,
    ],
    nonExamples: [
      'https://mattermost.acme.test/hooks/xxx-generatedkey-xxx',
      `https://mattermost.acme.test/hooks/${fill(25, 'base36')}`,
    ],
  }),
];
