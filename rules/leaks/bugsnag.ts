import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'bugsnag-auth-token',
    title: 'Bugsnag personal auth token',
    provider: 'Bugsnag',
    severity: 'high',
    confidence: 0.85,
    keywords: ['bugsnag'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['bugsnag'], ['auth token', 'access token', 'token'])], uuid),
    minEntropy: 2.5,
    why: 'Reads errors of the organisation as its user.',
    fix: 'Revoke the token at app.bugsnag.com/settings, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.bugsnag.com/api/data-access/'],
    examples: [`BUGSNAG_AUTH_TOKEN=${fillUuid()}`, `"bugsnag_auth_token": "${fillUuid(2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `BUGSNAG_AUTH_TOKEN=${fillUuid().slice(0, 35)}`,
      `BUGSNAG_AUTH_NAME=${fillUuid()}`,
      'BUGSNAG_AUTH_TOKEN=your_bugsnag_auth_token_here',
    ],
  }),
];
