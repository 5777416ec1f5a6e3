import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'sendgrid',
  title: 'SendGrid',
  packages: { npm: ['@sendgrid/mail'], pypi: ['sendgrid'], gem: ['sendgrid-ruby'] },
  references: ['https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys'],
  variables: {
    'api-key': {
      names: ['SENDGRID_API_KEY'],
      rules: {
        type: 'secret',
        pattern: /^SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64}$/,
        docs: 'Sends mail through SendGrid.',
        rotation: { on: 'breach' },
      },
      examples: [`${'SG'}.${fill(22, 'base64url', 35)}.${fill(43, 'base64url', 36)}`],
      nonExamples: [[fill(69, 'base62', 37), 'env-bad-format']],
    },
  },
});
