import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'onelogin-client-secret',
    title: 'OneLogin client secret',
    provider: 'OneLogin',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['onelogin', 'one login'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['onelogin', 'one login'], ['secret', 'token'])], alnum(64)),
    minEntropy: 3.5,
    why: 'With the client id it manages users, roles and apps.',
    fix: 'Delete the secret in OneLogin, Developers → API credentials, create another and keep it outside the repository.',
    references: [
      'https://developers.onelogin.com/api-docs/2/getting-started/working-with-api-credentials',
    ],
    examples: [
      `ONELOGIN_CLIENT_SECRET=${fill(64)}`,
      `"onelogin_client_secret": "${fill(64, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64)}`,
      `ONELOGIN_CLIENT_SECRET=${fill(63)}`,
      `ONELOGIN_CLIENT_NAME=${fill(64)}`,
      'ONELOGIN_CLIENT_SECRET=your_onelogin_client_secret_here',
    ],
  }),
];
