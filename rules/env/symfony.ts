import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'symfony',
  title: 'Symfony',
  packages: { composer: ['symfony/framework-bundle', 'symfony/symfony'] },
  references: ['https://symfony.com/doc/current/reference/configuration/framework.html#secret'],
  variables: {
    'app-secret': {
      names: ['APP_SECRET'],
      rules: {
        type: 'secret',
        minLength: 32,
        uniqueChars: 5,
        generate: 'php -r "echo bin2hex(random_bytes(32));"',
        docs: 'Signs URLs, remember-me cookies and CSRF tokens.',
        rotation: { maxAgeDays: 365 },
      },
      examples: [fill(32, 'hex', 22)],
      nonExamples: [
        [fill(16, 'hex', 23), 'env-too-short'],
        ['ThisTokenIsNotSoSecretChangeIt', 'env-insecure-value'],
      ],
    },
  },
});
