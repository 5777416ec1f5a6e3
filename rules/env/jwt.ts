import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'jwt',
  title: 'JSON Web Tokens',
  packages: {
    npm: ['jsonwebtoken', '@nestjs/jwt', 'passport-jwt', '@fastify/jwt', 'express-jwt'],
    pypi: ['pyjwt', 'python-jose', 'djangorestframework-simplejwt', 'flask-jwt-extended'],
    gem: ['jwt'],
    composer: ['firebase/php-jwt', 'tymon/jwt-auth', 'php-open-source-saver/jwt-auth'],
  },
  references: ['https://www.rfc-editor.org/rfc/rfc7518#section-3.2'],
  variables: {
    'secret-key': {
      names: ['JWT_SECRET_KEY', 'JWT_SECRET', 'JWT_SIGNING_KEY'],
      rules: {
        type: 'secret',
        // RFC 7518: a key of the hash's size or larger; HS256 needs 32 bytes.
        minLength: 32,
        unit: 'bytes',
        uniqueChars: 5,
        bytesFor: { algorithm: 'HS256', variable: 'JWT_ALGORITHM' },
        generate: 'python -c "import secrets; print(secrets.token_urlsafe(64))"',
        docs: 'Signs access tokens: whoever holds it can sign in as anybody.',
        rotation: { maxAgeDays: 90 },
      },
      examples: [fill(43, 'base64url', 5)],
      nonExamples: [
        [fill(31, 'base62', 6), 'env-too-short'],
        ['your-256-bit-secret', 'env-too-short'],
      ],
    },
    algorithm: {
      names: ['JWT_ALGORITHM', 'JWT_ALG'],
      rules: {
        type: 'enum',
        sensitive: false,
        values: [
          ...['HS256', 'HS384', 'HS512', 'RS256', 'RS384', 'RS512'],
          ...['ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'EdDSA'],
        ],
      },
      examples: ['HS256', 'EdDSA'],
      nonExamples: [['none', 'env-bad-format']],
    },
  },
});
