import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { base64Json } from '../leaks-support/checksums.ts';

export default [
  defineRule({
    id: 'calendly-token',
    title: 'Calendly personal access token',
    provider: 'Calendly',
    severity: 'high',
    confidence: 0.98,
    keywords: ['.eyJpc3MiOiJodHRwczovL2F1dGguY2FsZW5kbHkuY29tI'],
    caseSensitive: true,
    scope: 'line',
    pattern:
      /(?<![\w-])eyJ[A-Za-z0-9_-]{17,300}\.eyJpc3MiOiJodHRwczovL2F1dGguY2FsZW5kbHkuY29tI[A-Za-z0-9_-]{40,900}\.[A-Za-z0-9_-]{43,400}(?![A-Za-z0-9_-])/,
    minEntropy: 4,
    structure: { test: 'jwt', onFail: 'doubt' },
    publicPrefix: 3,
    why: 'Reads events and invitees and books or cancels meetings of its user.',
    fix: 'Replace the token at calendly.com/integrations/api_webhooks, then hand the new one to the application through its environment.',
    references: ['https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens'],
    examples: [
      `Authorization: Bearer ${base64Json({ kid: fill(64, 'hex'), typ: 'PAT', alg: 'ES256' })}.${base64Json({ iss: 'https://auth.calendly.com', iat: 1700000000, jti: fillUuid(), user_uuid: fillUuid(2) })}.${fill(86, 'base64url')}`,
      `{ "key": "${base64Json({ kid: fill(64, 'hex', 2), typ: 'PAT', alg: 'ES256' })}.${base64Json({ iss: 'https://auth.calendly.com', iat: 1700000000, jti: fillUuid(), user_uuid: fillUuid(2) })}.${fill(86, 'base64url')}" }`,
    ],
    nonExamples: [
      `eyJraWQiOi${fill(60)}.eyJpc3MiOiJodHRwczovL2F1dGguY2FsZW5kbHkuY29tI${fill(100)}`,
      `eyJraWQiOi${fill(60)}.eyJzdWIiOi${fill(100, 'base62', 2)}.${fill(86, 'base62', 3)}`,
    ],
  }),
];
