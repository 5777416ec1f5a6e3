import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'twilio',
  title: 'Twilio',
  packages: { npm: ['twilio'], pypi: ['twilio'], gem: ['twilio-ruby'], composer: ['twilio/sdk'] },
  references: ['https://www.twilio.com/docs/iam/api-keys'],
  variables: {
    'account-sid': {
      names: ['TWILIO_ACCOUNT_SID'],
      rules: { sensitive: false, pattern: /^AC[0-9a-f]{32}$/ },
      examples: [`AC${fill(32, 'hex', 72)}`],
      nonExamples: [[`AC${'x'.repeat(32)}`, 'env-bad-format']],
    },
    'auth-token': {
      names: ['TWILIO_AUTH_TOKEN'],
      rules: {
        type: 'secret',
        pattern: /^[0-9a-f]{32}$/,
        docs: 'Acts on the Twilio account.',
        rotation: { maxAgeDays: 90 },
      },
      examples: [fill(32, 'hex', 73)],
      nonExamples: [[fill(20, 'hex', 74), 'env-bad-format']],
    },
  },
});
