import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'sentry',
  title: 'Sentry',
  packages: {
    npm: ['@sentry/node', '@sentry/nextjs', '@sentry/browser', '@sentry/react'],
    pypi: ['sentry-sdk'],
    gem: ['sentry-ruby', 'sentry-rails'],
    composer: ['sentry/sentry', 'sentry/sentry-laravel'],
  },
  references: ['https://docs.sentry.io/concepts/key-terms/dsn-explainer/'],
  variables: {
    dsn: {
      names: ['SENTRY_DSN', 'NEXT_PUBLIC_SENTRY_DSN'],
      rules: {
        type: 'url',
        // Whoever has it can send events, and read nothing: shown redacted, never rotated.
        class: 'restricted',
        pattern: /^https:\/\/[0-9a-f]{32}(?::[0-9a-f]{32})?@[^/@\s]+(?:\/[^/\s]+)*\/\d+$/,
        docs: 'Where errors are sent to.',
      },
      examples: [`https://${fill(32, 'hex', 61)}@o123456.ingest.sentry.io/4501234567`],
      nonExamples: [['https://sentry.internal.site/4', 'env-bad-format']],
    },
    'auth-token': {
      names: ['SENTRY_AUTH_TOKEN'],
      rules: { type: 'secret', minLength: 32, docs: 'Uploads source maps and releases.' },
      examples: [`${'sntrys'}_${fill(100, 'base64', 62)}`],
      nonExamples: [['your-token', 'env-too-short']],
    },
  },
});
