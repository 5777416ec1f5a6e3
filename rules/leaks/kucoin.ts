import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'kucoin-api-secret',
    title: 'KuCoin API secret',
    provider: 'KuCoin',
    severity: 'critical',
    confidence: 0.9,
    keywords: ['kucoin'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['kucoin'], ['secret', 'api secret', 'secret key', 'token'])], uuid),
    minEntropy: 2.5,
    why: 'With its key and pass phrase it trades and, if allowed, withdraws money.',
    fix: 'Revoke the secret at kucoin.com/account/api, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.kucoin.com/docs-new/authentication'],
    examples: [`KUCOIN_API_SECRET=${fillUuid()}`, `"kucoin_api_secret": "${fillUuid(2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `KUCOIN_API_SECRET=${fillUuid().slice(0, 35)}`,
      `KUCOIN_API_NAME=${fillUuid()}`,
      'KUCOIN_API_SECRET=your_kucoin_api_secret_here',
    ],
  }),
];
