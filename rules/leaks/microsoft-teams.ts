import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'teams-webhook-url',
    title: 'Microsoft Teams incoming webhook URL',
    provider: 'Microsoft Teams',
    severity: 'medium',
    keywords: ['.webhook.office.com/webhookb2/', 'outlook.office.com/webhook'],
    scope: 'line',
    pattern:
      /(?:[a-z0-9-]{1,40}\.webhook|outlook)\.office\.com\/webhook(?:b2)?\/[0-9a-z-]{36}@[0-9a-z-]{36}\/IncomingWebhook\/[0-9a-z]{32}\/[0-9a-z-]{36}(?:\/[A-Za-z0-9_-]{20,80})?(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    why: 'Posts messages into the channel, a way in for phishing.',
    fix: 'Remove the connector from the channel and add a new one.',
    references: [
      'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    ],
    examples: [
      `https://acme.webhook.office.com/webhookb2/${fillUuid()}@${fillUuid(2)}/IncomingWebhook/${fill(32, 'hex')}/${fillUuid(3)}`,
      `url: 'https://outlook.office.com/webhook/${fillUuid(4)}@${fillUuid(5)}/IncomingWebhook/${fill(32, 'hex', 2)}/${fillUuid(6)}'`,
      `https://acme.webhook.office.com/webhookb2/${fill(36, 'base36')}@${fill(36, 'base36', 2)}/IncomingWebhook/${fill(32, 'base36', 3)}/${fill(36, 'base36', 4)}`,
    ],
    nonExamples: [
      `https://acme.webhook.office.com/webhookb2/${fillUuid()}@${fillUuid(2)}/IncomingWebhook/`,
      'https://acme.webhook.office.com/webhookb2/<id>',
    ],
  }),
];
