import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'foursquare-client-secret',
    title: 'Foursquare client secret',
    provider: 'Foursquare',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['foursquare'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['foursquare'], ['secret']), queried('api.foursquare.com', ['client_secret'])],
      alnum(48),
    ),
    minEntropy: 3.5,
    why: "Calls the API in the application's name.",
    fix: 'Revoke the secret at foursquare.com/developers, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.foursquare.com/developer/reference/manage-api-keys'],
    examples: [
      `FOURSQUARE_CLIENT_SECRET=${fill(48, 'BASE36')}`,
      `"foursquare_client_secret": "${fill(48, 'BASE36', 2)}",`,
      `fetch('https://api.foursquare.com/v2/venues/search?client_secret=${fill(48, 'BASE36', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(48, 'BASE36')}`,
      `FOURSQUARE_CLIENT_SECRET=${fill(47, 'BASE36')}`,
      `FOURSQUARE_CLIENT_NAME=${fill(48, 'BASE36')}`,
      'FOURSQUARE_CLIENT_SECRET=your_foursquare_client_secret_here',
    ],
  }),
];
