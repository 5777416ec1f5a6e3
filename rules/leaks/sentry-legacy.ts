import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'sentry-auth-token-legacy',
    title: 'Sentry auth token (older form)',
    provider: 'Sentry',
    severity: 'high',
    confidence: 0.88,
    keywords: ['sentry'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['sentry'], ['token', 'key'])], hex(64)),
    minEntropy: 3,
    why: 'Reads events and uploads releases as its user.',
    fix: 'Revoke the token at sentry.io, Settings → Auth tokens, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.sentry.io/account/auth-tokens/'],
    examples: [
      `SENTRY_AUTH_TOKEN=${fill(64, 'hex')}`,
      `"sentry_auth_token": "${fill(64, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64, 'hex')}`,
      `SENTRY_AUTH_TOKEN=${fill(63, 'hex')}`,
      `sentry/agent@sha256:${fill(64, 'hex', 3)}`,
      'SENTRY_AUTH_TOKEN=your_sentry_auth_token_here',
    ],
  }),
];
