import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'fullstory-api-key',
    title: 'FullStory API key',
    provider: 'FullStory',
    severity: 'high',
    confidence: 0.85,
    keywords: ['fullstory', 'fs_api'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['fullstory', 'fs'], ['api key', 'key', 'token'])],
      String.raw`(?:na|eu)\d\.[a-z0-9+/]{28,64}={0,2}`,
    ),
    minEntropy: 3,
    why: 'Reads recorded sessions of users.',
    fix: 'Delete the key in FullStory, Settings, API keys, create another and read the new one from the environment.',
    references: ['https://developer.fullstory.com/server/v1/authentication/'],
    examples: [
      `FULLSTORY_API_KEY=na1.${fill(32)}`,
      `"fullstory_api_key": "eu1.${fill(40, 'base62', 2)}",`,
    ],
    nonExamples: [
      `FULLSTORY_API_KEY=na1.${fill(10)}`,
      `SERVICE_ITEM=na1.${fill(32)}`,
      'FULLSTORY_API_KEY=your_fullstory_key_here',
    ],
  }),
];
