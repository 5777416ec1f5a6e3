import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'pagerduty-api-key',
    title: 'PagerDuty API key',
    provider: 'PagerDuty',
    severity: 'high',
    confidence: 0.85,
    keywords: ['pagerduty', 'pager_duty', 'pd_api'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['pagerduty', 'pager duty', 'pd_api'], ['api key', 'token', 'key']),
        String.raw`pagerduty[^\n]{0,80}Token[ ]token=`,
      ],
      '(?:u\\+(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{18}|(?=[A-Za-z_-]*[0-9][A-Za-z_-]*[0-9])[A-Za-z0-9_-]{20})',
    ),
    minEntropy: 3,
    why: 'Reads and changes incidents, schedules and users.',
    fix: 'Delete the key in PagerDuty, Integrations → API access keys, create another and keep it outside the repository.',
    references: ['https://support.pagerduty.com/main/docs/api-access-keys'],
    examples: [`PAGERDUTY_TOKEN=u+${fill(18)}`, `"pagerduty_token": "u+${fill(18, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=u+${fill(18)}`,
      `PAGERDUTY_TOKEN=u+${fill(17)}`,
      `PAGERDUTY_NAME=u+${fill(18)}`,
      'PAGERDUTY_TOKEN=your_pagerduty_token_here',
    ],
  }),
];
