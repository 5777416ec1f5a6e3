import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, named, nearValue, urlSafe } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'auth0-client-secret',
    title: 'Auth0 client secret',
    provider: 'Auth0',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['auth0'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue([named(['auth0'], ['secret']), bare(['client secret'])], urlSafe(64)),
    minEntropy: 3.5,
    why: 'Lets a stranger pass for the application and, with the right grant, manage the tenant.',
    fix: 'Revoke the secret at manage.auth0.com, Application settings, issue a new one and read it from the environment or a secret store.',
    references: ['https://auth0.com/docs/get-started/applications/application-settings'],
    examples: [
      `AUTH0_CLIENT_SECRET=${fill(64)}`,
      `"auth0_client_secret": "${fill(64, 'base62', 2)}",`,
      `auth0:\n  client_secret: ${fill(64, 'base62', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(64)}`,
      `AUTH0_CLIENT_SECRET=${fill(63)}`,
      `AUTH0_CLIENT_NAME=${fill(64)}`,
      'AUTH0_CLIENT_SECRET=your_auth0_client_secret_here',
    ],
  }),
];
