import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'nextauth',
  title: 'Auth.js (NextAuth)',
  packages: { npm: ['next-auth', '@auth/core', '@auth/sveltekit', '@auth/express'] },
  references: ['https://authjs.dev/reference/core/errors#missingsecret'],
  variables: {
    secret: {
      names: ['AUTH_SECRET', 'NEXTAUTH_SECRET'],
      required: true,
      rules: {
        type: 'secret',
        minLength: 32,
        uniqueChars: 5,
        generate: 'openssl rand -hex 32',
        docs: 'Encrypts session tokens and signs cookies.',
        rotation: { maxAgeDays: 365 },
      },
      examples: [fill(44, 'base64', 24)],
      nonExamples: [['nextauthsecret', 'env-too-short']],
    },
    url: {
      names: ['AUTH_URL', 'NEXTAUTH_URL'],
      rules: { type: 'url', sensitive: false, schemes: ['http', 'https'] },
      overrides: { production: { schemes: ['https'], notHosts: ['localhost', '127.0.0.1'] } },
      examples: ['https://app.internal.site'],
      nonExamples: [['app.internal.site', 'env-bad-format']],
    },
  },
});
