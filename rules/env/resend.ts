import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'resend',
  title: 'Resend',
  packages: { npm: ['resend'], pypi: ['resend'] },
  references: ['https://resend.com/docs/api-reference/introduction#authentication'],
  variables: {
    'api-key': {
      names: ['RESEND_API_KEY'],
      rules: {
        type: 'secret',
        pattern: /^re_[A-Za-z0-9_]{16,64}$/,
        docs: 'Sends mail through Resend.',
        rotation: { on: 'breach' },
      },
      examples: [`re_${fill(32, 'base62', 33)}`],
      nonExamples: [[fill(32, 'base62', 34), 'env-bad-format']],
    },
  },
});
