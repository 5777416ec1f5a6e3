import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'wise-api-token',
    title: 'Wise API token',
    provider: 'Wise',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['wise_api', 'wise_token', 'transferwise', 'wise-api'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['wise', 'transferwise'], ['api token', 'api key', 'token'])], uuid),
    minEntropy: 2.5,
    why: 'Reads balances and sets up transfers of the account.',
    fix: 'Revoke the token at wise.com/settings/api-tokens, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.wise.com/api-docs/api-reference'],
    examples: [`WISE_API_TOKEN=${fillUuid()}`, `"wise_api_token": "${fillUuid(2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `WISE_API_TOKEN=${fillUuid().slice(0, 35)}`,
      `WISE_API_NAME=${fillUuid()}`,
      'WISE_API_TOKEN=your_wise_api_token_here',
    ],
  }),
];
