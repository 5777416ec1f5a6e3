import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'soundcloud-client-secret',
    title: 'SoundCloud client secret',
    provider: 'SoundCloud',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['soundcloud'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['soundcloud'], ['secret', 'token'])], alnum(32)),
    minEntropy: 3.5,
    why: 'Lets a stranger pass for the app.',
    fix: 'Replace the secret at soundcloud.com/you/apps, then hand the new one to the application through its environment.',
    references: ['https://developers.soundcloud.com/docs/api/guide'],
    examples: [
      `SOUNDCLOUD_CLIENT_SECRET=${fill(32)}`,
      `"soundcloud_client_secret": "${fill(32, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `SOUNDCLOUD_CLIENT_SECRET=${fill(31)}`,
      `SOUNDCLOUD_CLIENT_NAME=${fill(32)}`,
      'SOUNDCLOUD_CLIENT_SECRET=your_soundcloud_client_secret_here',
    ],
  }),
];
