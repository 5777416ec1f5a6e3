import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'railway-token',
    title: 'Railway token',
    provider: 'Railway',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['railway'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['railway'], ['token'])], uuid),
    minEntropy: 2.5,
    why: 'Deploys to and reads the variables of the project or account it was made for.',
    fix: 'Replace the token at railway.com/account/tokens, then hand the new one to the application through its environment.',
    references: ['https://docs.railway.com/guides/public-api'],
    examples: [`RAILWAY_TOKEN=${fillUuid()}`, `"railway_token": "${fillUuid(2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `RAILWAY_TOKEN=${fillUuid().slice(0, 35)}`,
      `RAILWAY_NAME=${fillUuid()}`,
      'RAILWAY_TOKEN=your_railway_token_here',
    ],
  }),
];
