import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'flask',
  title: 'Flask',
  packages: { pypi: ['flask'] },
  references: ['https://flask.palletsprojects.com/en/stable/config/#SECRET_KEY'],
  variables: {
    'secret-key': {
      names: ['FLASK_SECRET_KEY', 'SECRET_KEY'],
      rules: {
        type: 'secret',
        minLength: 32,
        uniqueChars: 5,
        generate: 'python -c "import secrets; print(secrets.token_hex(32))"',
        docs: 'Signs the session cookie.',
        rotation: { maxAgeDays: 365 },
      },
      examples: [fill(64, 'hex', 13)],
      nonExamples: [
        ['dev', 'env-too-short'],
        [fill(24, 'hex', 14), 'env-too-short'],
      ],
    },
  },
});
