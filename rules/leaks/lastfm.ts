import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'lastfm-shared-secret',
    title: 'Last.fm shared secret',
    provider: 'Last.fm',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['lastfm', 'last_fm', 'last.fm', 'pylast'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['lastfm', 'last fm', 'pylast'], ['secret', 'shared secret', 'api secret'])],
      hex(32),
    ),
    minEntropy: 3,
    why: 'Signs calls in the name of the application.',
    fix: 'Replace the secret at last.fm/api/accounts, then hand the new one to the application through its environment.',
    references: ['https://www.last.fm/api/authentication'],
    examples: [
      `LASTFM_SHARED_SECRET=${fill(32, 'hex')}`,
      `"lastfm_shared_secret": "${fill(32, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `LASTFM_SHARED_SECRET=${fill(31, 'hex')}`,
      `lastfm/agent@sha256:${fill(32, 'hex', 3)}`,
      'LASTFM_SHARED_SECRET=your_lastfm_shared_secret_here',
    ],
  }),
];
