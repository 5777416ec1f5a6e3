import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'spotify-client-secret',
    title: 'Spotify client secret',
    provider: 'Spotify',
    severity: 'high',
    confidence: 0.85,
    keywords: ['spotify', 'spotipy'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [
        named(['spotify', 'spotipy'], ['secret', 'client secret', 'token']),
        bare(['client secret']),
      ],
      hex(32),
    ),
    minEntropy: 3,
    why: "Lets a stranger pass for the app and refresh its users' tokens.",
    fix: 'Delete the secret at developer.spotify.com/dashboard, create another and keep it outside the repository.',
    references: ['https://developer.spotify.com/documentation/web-api/concepts/apps'],
    examples: [
      `SPOTIFY_CLIENT_SECRET=${fill(32, 'hex')}`,
      `"spotify_client_secret": "${fill(32, 'hex', 2)}",`,
      `spotify:\n  client_secret: ${fill(32, 'hex', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(32, 'hex')}`,
      `SPOTIFY_CLIENT_SECRET=${fill(31, 'hex')}`,
      `spotify/agent@sha256:${fill(32, 'hex', 3)}`,
      'SPOTIFY_CLIENT_SECRET=your_spotify_client_secret_here',
      `SPOTIFY_CLIENT_ID=${fill(32, 'hex')}`,
    ],
  }),
];
