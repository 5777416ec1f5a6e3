import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'box-client-secret',
    title: 'Box client secret or developer token',
    provider: 'Box',
    severity: 'high',
    confidence: 0.85,
    keywords: [
      'box_client',
      'box_developer',
      'box_access',
      'box-client',
      'boxclient',
      'boxsdk',
      'box_dev',
    ],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['box'], ['client secret', 'developer token', 'access token', 'dev token'])],
      alnum(32),
    ),
    minEntropy: 3.5,
    why: 'Lets a stranger pass for the app, or (developer token) read files for an hour.',
    fix: 'Revoke the token at app.box.com/developers/console, issue a new one and read it from the environment or a secret store.',
    references: ['https://developer.box.com/guides/authentication/'],
    examples: [`BOX_CLIENT_SECRET=${fill(32)}`, `"box_client_secret": "${fill(32, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `BOX_CLIENT_SECRET=${fill(31)}`,
      `BOX_CLIENT_NAME=${fill(32)}`,
      'BOX_CLIENT_SECRET=your_box_client_secret_here',
    ],
  }),
];
