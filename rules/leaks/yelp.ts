import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, urlSafe } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'yelp-api-key',
    title: 'Yelp API key',
    provider: 'Yelp',
    severity: 'medium',
    confidence: 0.93,
    keywords: ['yelp'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['yelp'], ['key', 'token'])], urlSafe(128)),
    minEntropy: 3.5,
    why: 'Spends the calls of the application.',
    fix: 'Revoke the key at yelp.com/developers/v3/manage_app, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.developer.yelp.com/docs/places-authentication'],
    examples: [`YELP_API_KEY=${fill(128)}`, `"yelp_api_key": "${fill(128, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(128)}`,
      `YELP_API_KEY=${fill(127)}`,
      `YELP_API_NAME=${fill(128)}`,
      'YELP_API_KEY=your_yelp_api_key_here',
    ],
  }),
];
