import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

const docs = 'https://devcenter.heroku.com/articles/authentication';
const why =
  'Manages every application of its owner: code, configuration with its secrets, databases and cost.';
const fix =
  'Run heroku authorizations:revoke, or regenerate the API key in the account settings; then rotate the config vars it could read.';

export default [
  defineRule({
    id: 'heroku-api-key',
    title: 'Heroku API key',
    provider: 'Heroku',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['HRKU-'],
    caseSensitive: true,
    pattern:
      /HRKU-(?:[A-Za-z0-9_-]{60}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why,
    fix,
    references: [docs],
    examples: [
      `HEROKU_API_KEY=HRKU-AA${fill(58, 'base64url')}`,
      `Authorization: Bearer HRKU-AA${fill(58, 'base64url', 2)}`,
      `HEROKU_OAUTH_TOKEN=HRKU-${fillUuid()}`,
    ],
    nonExamples: [
      `HEROKU_API_KEY=HRKU-AA${fill(57, 'base64url')}`,
      `HEROKU_API_KEY=HRKU-AA${fill(59, 'base64url')}`,
      `HEROKU_API_KEY=HRKU-AA${'x'.repeat(58)}`,
    ],
  }),
  defineRule({
    id: 'heroku-legacy-api-key',
    title: 'Heroku API key (legacy UUID)',
    provider: 'Heroku',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['heroku'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [
        named(['heroku'], ['key', 'token', 'secret', 'password', 'auth', 'pass']),
        bare(['api key', 'token', 'auth token', 'password']),
        String.raw`heroku\.com[ \t]{1,8}login[ \t]{1,8}\S{1,80}[ \t]{1,8}password[ \t]{1,8}`,
      ],
      uuid,
    ),
    minEntropy: 3,
    why,
    fix,
    references: [docs, 'https://devcenter.heroku.com/articles/platform-api-quickstart'],
    examples: [
      `HEROKU_API_KEY=${fillUuid()}`,
      `"heroku_token": "${fillUuid(2)}"`,
      `deploy:\n  provider: heroku\n  api_key: ${fillUuid(3)}`,
      `machine api.heroku.com login a@b.test password ${fillUuid(4)}`,
    ],
    nonExamples: [
      `API_KEY=${fillUuid()}`,
      `HEROKU_APP_ID=${fillUuid()}`,
      `HEROKU_API_KEY=${fillUuid().slice(1)}`,
      'HEROKU_API_KEY=00000000-0000-0000-0000-000000000000',
    ],
  }),
];
