import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

// 50 characters and 5 different ones are what `manage.py check --deploy` asks for (security.W009).
const generate = 'python -c "import secrets; print(secrets.token_urlsafe(50))"';

export default definePreset({
  id: 'django',
  title: 'Django',
  packages: { pypi: ['django'] },
  references: [
    'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key',
    'https://docs.djangoproject.com/en/stable/ref/checks/#security',
  ],
  variables: {
    'secret-key': {
      names: ['SECRET_KEY', 'DJANGO_SECRET_KEY'],
      required: true,
      rules: {
        type: 'secret',
        minLength: 50,
        uniqueChars: 5,
        entropyBits: 128,
        generate,
        docs: 'Session signing, CSRF, password reset tokens.',
        rotation: { maxAgeDays: 365 },
      },
      examples: [fill(67, 'base64url', 1), fill(50, 'base62', 2)],
      nonExamples: [
        [fill(49, 'base62', 3), 'env-too-short'],
        [`django-insecure-${fill(50, 'base62', 4)}`, 'env-insecure-value'],
        ['abcd'.repeat(15), 'env-low-entropy'],
      ],
    },
    debug: {
      names: ['DJANGO_DEBUG'],
      rules: { type: 'boolean', sensitive: false },
      examples: ['False', '1'],
      nonExamples: [['maybe', 'env-bad-format']],
    },
  },
});
