import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'twitch-client-secret',
    title: 'Twitch client secret or token',
    provider: 'Twitch',
    severity: 'high',
    confidence: 0.85,
    keywords: ['twitch'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(
          ['twitch'],
          [
            'client secret',
            'secret',
            'access token',
            'oauth token',
            'token',
            'refresh token',
            'oauth',
          ],
        ),
      ],
      '(?:oauth:)?(?=[a-z]*[0-9][a-z]*[0-9])[a-z0-9]{30}',
    ),
    minEntropy: 3.3,
    why: 'Lets a stranger pass for the app, or act for the user who let it in.',
    fix: 'Revoke the token at dev.twitch.tv/console/apps, issue a new one and read it from the environment or a secret store.',
    references: ['https://dev.twitch.tv/docs/authentication/'],
    examples: [
      `TWITCH_CLIENT_SECRET=${fill(30, 'base36')}`,
      `"twitch_client_secret": "${fill(30, 'base36', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(30, 'base36')}`,
      `TWITCH_CLIENT_SECRET=${fill(29, 'base36')}`,
      `TWITCH_CLIENT_NAME=${fill(30, 'base36')}`,
      'TWITCH_CLIENT_SECRET=your_twitch_client_secret_here',
    ],
  }),
];
