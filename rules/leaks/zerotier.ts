import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'zerotier-api-token',
    title: 'ZeroTier API token',
    provider: 'ZeroTier',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['zerotier'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['zerotier'], ['token', 'key'])], alnum(32)),
    minEntropy: 3.5,
    why: 'Changes the networks of the account and who may join them.',
    fix: 'Delete the token at my.zerotier.com/account, create another and keep it outside the repository.',
    references: ['https://docs.zerotier.com/api/tokens/'],
    examples: [
      `ZEROTIER_API_TOKEN=${fill(32)}`,
      `"zerotier_api_token": "${fill(32, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `ZEROTIER_API_TOKEN=${fill(31)}`,
      `ZEROTIER_API_NAME=${fill(32)}`,
      'ZEROTIER_API_TOKEN=your_zerotier_api_token_here',
    ],
  }),
];
