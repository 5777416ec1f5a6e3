import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'slack',
  title: 'Slack',
  packages: { npm: ['@slack/bolt', '@slack/web-api'], pypi: ['slack-sdk', 'slack-bolt'] },
  references: ['https://docs.slack.dev/authentication/tokens/'],
  variables: {
    'bot-token': {
      names: ['SLACK_BOT_TOKEN', 'SLACK_TOKEN'],
      rules: {
        type: 'secret',
        pattern: /^xox[abeoprs](?:\.xox[bp])?-[A-Za-z0-9-]{10,250}$/,
        docs: 'Acts in the Slack workspace.',
        rotation: { on: 'breach' },
      },
      examples: [`xoxb-${fill(12, 'digit', 45)}-${fill(24, 'base62', 46)}`],
      nonExamples: [[fill(40, 'base62', 47), 'env-bad-format']],
    },
    'signing-secret': {
      names: ['SLACK_SIGNING_SECRET'],
      rules: {
        type: 'secret',
        pattern: /^[0-9a-f]{32}$/,
        docs: 'Proves that a request is Slack’s.',
      },
      examples: [fill(32, 'hex', 48)],
      nonExamples: [[fill(30, 'hex', 49), 'env-bad-format']],
    },
  },
});
