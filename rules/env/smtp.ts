import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'smtp',
  title: 'SMTP',
  references: ['https://www.rfc-editor.org/rfc/rfc6409#section-3.1'],
  variables: {
    password: {
      names: ['SMTP_PASSWORD', 'EMAIL_HOST_PASSWORD', 'MAIL_PASSWORD'],
      rules: {
        type: 'secret',
        minLength: 12,
        docs: 'Password of the mail account.',
        rotation: { maxAgeDays: 180, method: 'email provider' },
      },
      examples: [fill(24, 'base62', 32)],
      nonExamples: [['your-email-password', 'env-placeholder']],
    },
    host: {
      names: ['SMTP_HOST', 'EMAIL_HOST', 'MAIL_HOST'],
      rules: { type: 'hostname', sensitive: false },
      examples: ['smtp.internal.site'],
      nonExamples: [['smtp://mail', 'env-bad-format']],
    },
    port: {
      names: ['SMTP_PORT', 'EMAIL_PORT', 'MAIL_PORT'],
      rules: { type: 'port', sensitive: false },
      examples: ['587'],
      nonExamples: [['587  # TLS', 'env-bad-format']],
    },
  },
});
