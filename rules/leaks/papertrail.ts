import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'papertrail-api-token',
    title: 'Papertrail API token',
    provider: 'Papertrail',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['papertrail'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['papertrail'], ['token', 'key'])], alnum(20)),
    minEntropy: 3,
    why: 'Reads the logs of the account.',
    fix: 'Revoke the token at papertrailapp.com/account/profile, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.papertrail.com/help/http-api/'],
    examples: [
      `PAPERTRAIL_API_TOKEN=${fill(20)}`,
      `"papertrail_api_token": "${fill(20, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(20)}`,
      `PAPERTRAIL_API_TOKEN=${fill(19)}`,
      `PAPERTRAIL_API_NAME=${fill(20)}`,
      'PAPERTRAIL_API_TOKEN=your_papertrail_api_token_here',
    ],
  }),
];
