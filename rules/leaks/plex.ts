import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'plex-token',
    title: 'Plex token',
    provider: 'Plex',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['plex_', 'plex-token', 'plextoken'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['plex'], ['token']), 'X-Plex-Token=', 'X-Plex-Token["\']?[ ]{0,2}[:,][ ]{0,2}["\']?'],
      '(?=[a-z_-]*[0-9])[a-z0-9_-]{20}',
    ),
    minEntropy: 3.2,
    why: 'Opens the media server as its user.',
    fix: 'Replace the token at app.plex.tv, Authorized devices, then hand the new one to the application through its environment.',
    references: [
      'https://support.plex.tv/articles/204059436-finding-an-authentication-token-x-plex-token/',
    ],
    examples: [`PLEX_TOKEN=${fill(20)}`, `"plex_token": "${fill(20, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(20)}`,
      `PLEX_TOKEN=${fill(19)}`,
      `PLEX_NAME=${fill(20)}`,
      'PLEX_TOKEN=your_plex_token_here',
    ],
  }),
];
