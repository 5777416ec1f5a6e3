import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const docs = 'https://api.slack.com/authentication/best-practices';
const types = 'https://api.slack.com/concepts/token-types';

export default [
  defineRule({
    id: 'slack-bot-token',
    title: 'Slack bot token',
    provider: 'Slack',
    severity: 'high',
    keywords: ['xoxb-'],
    caseSensitive: true,
    pattern: /xoxb-[0-9]{8,14}-(?:[0-9]{8,14}-)?[A-Za-z0-9]{18,34}(?![A-Za-z0-9-])/,
    minEntropy: 3,
    publicPrefix: 5,
    why: 'Reads and writes the channels of the workspace that the bot was invited to.',
    fix: 'Revoke it with auth.revoke or reinstall the app at api.slack.com/apps, then check the access log of the workspace.',
    references: [docs, types],
    examples: [
      `SLACK_TOKEN=xoxb-${fill(12, 'digit')}-${fill(13, 'digit', 2)}-${fill(24)}`,
      `token: "xoxb-${fill(11, 'digit', 3)}-${fill(24, 'base62', 2)}"`,
    ],
    nonExamples: [
      `SLACK_TOKEN=xoxb-${fill(12, 'digit')}-${fill(17)}`,
      `SLACK_TOKEN=xoxb-${fill(7, 'digit')}-${fill(24)}`,
      `SLACK_TOKEN=xoxb-${fill(12, 'digit')}-${fill(12, 'digit')}-${'X'.repeat(24)}`,
      'SLACK_TOKEN=xoxb-your-bot-token',
    ],
  }),
  defineRule({
    id: 'slack-user-token',
    title: 'Slack user token',
    provider: 'Slack',
    severity: 'critical',
    keywords: ['xoxp-', 'xoxe-'],
    caseSensitive: true,
    pattern: /xox[pe](?:-[0-9]{6,14}){3}-[A-Za-z0-9]{16,64}(?![A-Za-z0-9-])/,
    minEntropy: 3,
    publicPrefix: 5,
    why: 'Acts as the person: reads their channels, messages and files with the scopes of the app.',
    fix: 'Revoke it with auth.revoke or reinstall the app at api.slack.com/apps, then check the access log of the workspace.',
    references: [docs, types],
    examples: [
      `SLACK_TOKEN=xoxp-${fill(12, 'digit')}-${fill(12, 'digit', 2)}-${fill(13, 'digit', 3)}-${fill(32, 'hex')}`,
      `token='xoxe-${fill(11, 'digit')}-${fill(11, 'digit', 2)}-${fill(12, 'digit', 3)}-${fill(32, 'hex', 2)}'`,
    ],
    nonExamples: [
      `SLACK_TOKEN=xoxp-${fill(12, 'digit')}-${fill(12, 'digit', 2)}-${fill(32, 'hex')}`,
      `SLACK_TOKEN=xoxp-${fill(12, 'digit')}-${fill(12, 'digit', 2)}-${fill(13, 'digit', 3)}-${fill(15, 'hex')}`,
      'SLACK_TOKEN=xoxp-your-token-here',
    ],
  }),
  defineRule({
    id: 'slack-webhook-url',
    title: 'Slack incoming webhook',
    provider: 'Slack',
    severity: 'medium',
    keywords: ['hooks.slack.com/'],
    scope: 'token',
    pattern:
      /hooks\.slack\.com\/(?:services|workflows|triggers)\/(?!T0{8}\/)(?:[A-Z0-9]{8,12}\/[A-Z0-9]{8,16}\/[A-Za-z0-9/]{20,60}|[A-Za-z0-9+/]{43,80})(?![A-Za-z0-9/])/,
    minEntropy: 3.5,
    publicPrefix: 24,
    why: 'Posts into one channel as the app; good for phishing inside the company.',
    fix: 'Delete the webhook in the settings of the app at api.slack.com/apps and create a new one.',
    references: [
      'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/',
      docs,
    ],
    examples: [
      `SLACK_WEBHOOK=https://hooks.slack.com/services/T${fill(10, 'BASE36')}/B${fill(10, 'BASE36', 2)}/${fill(24)}`,
      `url: 'https://hooks.slack.com/workflows/T${fill(8, 'BASE36')}/A${fill(10, 'BASE36', 2)}/${fill(18, 'digit')}/${fill(24, 'base62', 2)}'`,
      `http://hooks.slack.com/services/${fill(46, 'base36', 3)}`,
    ],
    nonExamples: [
      `https://hooks.slack.com/services/T00000000/B00000000/${'X'.repeat(24)}`,
      `https://hooks.slack.com/services/T${fill(8, 'BASE36')}/B${fill(8, 'BASE36')}/${fill(12)}`,
      'https://hooks.slack.com/services/YOUR/WEBHOOK/URL',
    ],
  }),
];
