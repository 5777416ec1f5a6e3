import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

// 32 bytes for AES-256-CBC are 43 base64 characters and one `=`.
const key = `base64:${fill(42, 'base64', 19)}A=`;

export default definePreset({
  id: 'laravel',
  title: 'Laravel',
  packages: { composer: ['laravel/framework', 'laravel/lumen-framework'] },
  references: ['https://laravel.com/docs/encryption#configuration'],
  variables: {
    'app-key': {
      names: ['APP_KEY'],
      required: true,
      rules: {
        type: 'secret',
        pattern: /^base64:(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{22}==)$/,
        generate: 'php artisan key:generate --show',
        docs: 'Encrypts cookies, sessions and stored values.',
        rotation: { maxAgeDays: 365 },
      },
      examples: [key],
      nonExamples: [
        [fill(32, 'base62', 20), 'env-bad-format'],
        [`base64:${fill(20, 'base64', 21)}`, 'env-bad-format'],
      ],
    },
  },
});
