import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, urlSafe } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'alchemy-auth-token',
    title: 'Alchemy API key or auth token',
    provider: 'Alchemy',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['alchemy_', 'alchemyapi', 'alchemy-', 'alchemykey'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['alchemy'], ['api key', 'key', 'auth token'])], urlSafe(32)),
    minEntropy: 3.5,
    why: 'Spends the requests of the plan.',
    fix: 'Replace the token at dashboard.alchemy.com, then hand the new one to the application through its environment.',
    references: ['https://www.alchemy.com/docs/create-an-api-key'],
    examples: [`ALCHEMY_API_KEY=${fill(32)}`, `"alchemy_api_key": "${fill(32, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `ALCHEMY_API_KEY=${fill(31)}`,
      `ALCHEMY_API_NAME=${fill(32)}`,
      'ALCHEMY_API_KEY=your_alchemy_api_key_here',
    ],
  }),
];
