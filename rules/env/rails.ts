import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'rails',
  title: 'Ruby on Rails',
  packages: { gem: ['rails', 'railties'] },
  references: ['https://guides.rubyonrails.org/security.html#custom-credentials'],
  variables: {
    'secret-key-base': {
      names: ['SECRET_KEY_BASE'],
      rules: {
        type: 'secret',
        // `bin/rails secret` writes 128 hexadecimal digits; Rails refuses less than 30 characters.
        minLength: 64,
        uniqueChars: 5,
        generate: 'bin/rails secret',
        docs: 'Root of every key that Rails derives: sessions, cookies, signed ids.',
        rotation: { maxAgeDays: 365 },
      },
      examples: [fill(128, 'hex', 15)],
      nonExamples: [[fill(32, 'hex', 16), 'env-too-short']],
    },
    'master-key': {
      names: ['RAILS_MASTER_KEY'],
      rules: {
        type: 'secret',
        pattern: /^[0-9a-f]{32}$/,
        docs: 'Opens config/credentials.yml.enc.',
        rotation: { on: 'breach' },
      },
      examples: [fill(32, 'hex', 17)],
      nonExamples: [[fill(31, 'hex', 18), 'env-bad-format']],
    },
  },
});
