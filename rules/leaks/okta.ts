import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'okta-api-token',
    title: 'Okta API token',
    provider: 'Okta',
    severity: 'critical',
    confidence: 0.95,
    keywords: ['okta', 'ssws'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['okta'], ['token', 'key', 'secret']), 'SSWS[ ]{1,4}'],
      '00(?=[a-z_-]*[0-9])[a-z0-9_-]{40}',
    ),
    minEntropy: 3.5,
    publicPrefix: 2,
    why: 'Manages users, groups and sign-on with the rights of the administrator who made it.',
    fix: 'Revoke the token in Okta admin console, Security → API → Tokens, issue a new one and read it from the environment or a secret store.',
    references: ['https://developer.okta.com/docs/guides/create-an-api-token/main/'],
    examples: [
      `OKTA_API_TOKEN=00${fill(40)}`,
      `"okta_api_token": "00${fill(40, 'base62', 2)}",`,
      `Authorization: SSWS 00${fill(40, 'base62', 6)}`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=00${fill(40)}`,
      `OKTA_API_TOKEN=00${fill(39)}`,
      `OKTA_API_NAME=00${fill(40)}`,
      'OKTA_API_TOKEN=your_okta_api_token_here',
    ],
  }),
];
