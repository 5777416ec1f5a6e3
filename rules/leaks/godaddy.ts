import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'godaddy-api-secret',
    title: 'GoDaddy API secret',
    provider: 'GoDaddy',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['godaddy'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['godaddy'], ['secret', 'api secret'])], alnum(22)),
    minEntropy: 3,
    why: 'With the API key it changes the DNS of every domain of the account.',
    fix: 'Delete the secret at developer.godaddy.com/keys, create another and keep it outside the repository.',
    references: ['https://developer.godaddy.com/getstarted'],
    examples: [
      `GODADDY_API_SECRET=${fill(22)}`,
      `"godaddy_api_secret": "${fill(22, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(22)}`,
      `GODADDY_API_SECRET=${fill(21)}`,
      `GODADDY_API_NAME=${fill(22)}`,
      'GODADDY_API_SECRET=your_godaddy_api_secret_here',
    ],
  }),
];
