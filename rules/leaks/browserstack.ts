import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'browserstack-access-key',
    title: 'BrowserStack access key',
    provider: 'BrowserStack',
    severity: 'high',
    confidence: 0.85,
    keywords: ['browserstack'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['browserstack'], ['key', 'access key'])], alnum(20)),
    minEntropy: 3,
    why: 'With the user name it runs tests on the plan and reads their recordings.',
    fix: 'Delete the key at browserstack.com/accounts/profile, create another and keep it outside the repository.',
    references: ['https://www.browserstack.com/docs/iaam/security-and-access-control/access-key'],
    examples: [
      `BROWSERSTACK_ACCESS_KEY=${fill(20)}`,
      `"browserstack_access_key": "${fill(20, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(20)}`,
      `BROWSERSTACK_ACCESS_KEY=${fill(19)}`,
      `BROWSERSTACK_ACCESS_NAME=${fill(20)}`,
      'BROWSERSTACK_ACCESS_KEY=your_browserstack_access_key_here',
    ],
  }),
];
