import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'flickr-api-key',
    title: 'Flickr API key',
    provider: 'Flickr',
    severity: 'low',
    confidence: 0.85,
    keywords: ['flickr'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['flickr'], ['key', 'token']), queried('api.flickr.com', ['api_key'])],
      alnum(32),
    ),
    minEntropy: 3.5,
    why: "Calls the API in the application's name.",
    fix: 'Revoke the key at flickr.com/services/apps, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.flickr.com/services/api/misc.api_keys.html'],
    examples: [
      `FLICKR_API_KEY=${fill(32)}`,
      `"flickr_api_key": "${fill(32, 'base62', 2)}",`,
      `fetch('https://api.flickr.com/services/rest/?api_key=${fill(32, 'base62', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `FLICKR_API_KEY=${fill(31)}`,
      `FLICKR_API_NAME=${fill(32)}`,
      'FLICKR_API_KEY=your_flickr_api_key_here',
    ],
  }),
];
