import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'zendesk-api-token',
    title: 'Zendesk API token',
    provider: 'Zendesk',
    severity: 'high',
    confidence: 0.85,
    keywords: ['zendesk'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['zendesk'], ['token', 'key', 'password', 'secret']), String.raw`zendesk\.com/token:`],
      alnum(40),
    ),
    minEntropy: 3.5,
    why: "With an agent's e-mail it reads and changes tickets and users.",
    fix: 'Delete the token in Zendesk Admin Center, Apps and integrations → APIs, create another and keep it outside the repository.',
    references: ['https://developer.zendesk.com/api-reference/introduction/security-and-auth/'],
    examples: [`ZENDESK_API_TOKEN=${fill(40)}`, `"zendesk_api_token": "${fill(40, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40)}`,
      `ZENDESK_API_TOKEN=${fill(39)}`,
      `ZENDESK_API_NAME=${fill(40)}`,
      'ZENDESK_API_TOKEN=your_zendesk_api_token_here',
    ],
  }),
];
