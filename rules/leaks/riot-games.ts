import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'riot-games-api-key',
    title: 'Riot Games API key',
    provider: 'Riot Games',
    severity: 'medium',
    keywords: ['RGAPI-'],
    caseSensitive: true,
    pattern: /RGAPI-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/,
    minEntropy: 2.5,
    publicPrefix: 6,
    why: "Calls the API on the product's limit.",
    fix: 'Delete the key at developer.riotgames.com, create another and keep it outside the repository.',
    references: ['https://developer.riotgames.com/docs/portal'],
    examples: [`RIOT_GAMES_API_KEY=RGAPI-${fillUuid()}`, `{ "key": "RGAPI-${fillUuid(4)}" }`],
    nonExamples: [
      `RIOT_GAMES_API_KEY=RGAPI-${fillUuid().slice(0, 35)}`,
      `RIOT_GAMES_API_KEY=RGAPI-${fillUuid(2)}0a1`,
      'RIOT_GAMES_API_KEY=RGAPI-00000000-0000-0000-0000-000000000000',
      'RIOT_GAMES_API_KEY=RGAPI-your_key',
    ],
  }),
];
