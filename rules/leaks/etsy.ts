import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'etsy-api-key',
    title: 'Etsy API key',
    provider: 'Etsy',
    severity: 'medium',
    confidence: 0.8,
    keywords: ['etsy'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['etsy'], ['api key', 'keystring', 'key', 'key string', 'token', 'secret'])],
      '(?=[a-z]*[0-9][a-z]*[0-9])[a-z0-9]{24}',
    ),
    minEntropy: 3,
    why: "Calls the API in the application's name; with a user's token it manages a shop.",
    fix: 'Revoke the key at etsy.com/developers/your-apps, issue a new one and read it from the environment or a secret store.',
    references: ['https://developers.etsy.com/documentation/essentials/authentication'],
    examples: [`ETSY_API_KEY=${fill(24, 'base36')}`, `"etsy_api_key": "${fill(24, 'base36', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(24, 'base36')}`,
      `ETSY_API_KEY=${fill(23, 'base36')}`,
      `ETSY_API_NAME=${fill(24, 'base36')}`,
      'ETSY_API_KEY=your_etsy_api_key_here',
    ],
  }),
];
