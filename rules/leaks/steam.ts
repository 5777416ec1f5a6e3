import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'steam-web-api-key',
    title: 'Steam Web API key',
    provider: 'Steam',
    severity: 'medium',
    confidence: 0.85,
    keywords: [
      'steam_api',
      'steam_web',
      'steamapi',
      'steam-api',
      'api.steampowered.com',
      'steam_key',
      'steamwebapi',
    ],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['steam'], ['api key', 'web api key', 'key']),
        queried('api.steampowered.com', ['key']),
      ],
      hex(32),
    ),
    minEntropy: 3,
    why: 'Acts for its owner; it has been used to redirect trade offers.',
    fix: 'Replace the key at steamcommunity.com/dev/apikey, then hand the new one to the application through its environment.',
    references: ['https://steamcommunity.com/dev'],
    examples: [
      `STEAM_API_KEY=${fill(32, 'hex')}`,
      `"steam_api_key": "${fill(32, 'hex', 2)}",`,
      `fetch('https://api.steampowered.com/ISteamUser/GetPlayerSummaries/v2/?key=${fill(32, 'hex', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `STEAM_API_KEY=${fill(31, 'hex')}`,
      `steam/agent@sha256:${fill(32, 'hex', 3)}`,
      'STEAM_API_KEY=your_steam_api_key_here',
    ],
  }),
];
