import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'saucelabs-access-key',
    title: 'Sauce Labs access key',
    provider: 'Sauce Labs',
    severity: 'high',
    confidence: 0.85,
    keywords: ['sauce_', 'saucelabs', 'sauce-'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['sauce', 'saucelabs'], ['access key', 'key'])], uuid),
    minEntropy: 2.5,
    why: 'With the user name it runs tests on the plan and reads their recordings.',
    fix: 'Replace the key at app.saucelabs.com/user-settings, then hand the new one to the application through its environment.',
    references: ['https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/'],
    examples: [`SAUCE_ACCESS_KEY=${fillUuid()}`, `"sauce_access_key": "${fillUuid(2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `SAUCE_ACCESS_KEY=${fillUuid().slice(0, 35)}`,
      `SAUCE_ACCESS_NAME=${fillUuid()}`,
      'SAUCE_ACCESS_KEY=your_sauce_access_key_here',
    ],
  }),
];
