import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'google-oauth',
  title: 'Google OAuth client',
  packages: {
    npm: ['passport-google-oauth20', 'google-auth-library'],
    pypi: ['google-auth-oauthlib'],
    gem: ['omniauth-google-oauth2'],
  },
  references: ['https://developers.google.com/identity/protocols/oauth2'],
  variables: {
    'client-secret': {
      names: ['GOOGLE_CLIENT_SECRET', 'GOOGLE_OAUTH_CLIENT_SECRET'],
      rules: {
        type: 'secret',
        // Older clients have 24 characters without a prefix.
        pattern: /^(?:GOCSPX-[A-Za-z0-9_-]{28}|[A-Za-z0-9_-]{24})$/,
        docs: 'Secret half of the OAuth client.',
        rotation: { on: 'breach' },
      },
      examples: [`GOCSPX-${fill(28, 'base64url', 50)}`, fill(24, 'base62', 51)],
      nonExamples: [[fill(12), 'env-bad-format']],
    },
    'client-id': {
      names: ['GOOGLE_CLIENT_ID', 'GOOGLE_OAUTH_CLIENT_ID'],
      rules: {
        sensitive: false,
        pattern: /^\d{6,24}-[0-9a-z]{8,64}\.apps\.googleusercontent\.com$/,
      },
      examples: [`${fill(12, 'digit', 52)}-${fill(32, 'base36', 53)}.apps.googleusercontent.com`],
      nonExamples: [['app', 'env-bad-format']],
    },
  },
});
