import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'pushover-token',
    title: 'Pushover application token or user key',
    provider: 'Pushover',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['pushover'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['pushover'], ['token', 'key', 'user', 'api token', 'user key'])],
      '[au](?=[a-z]*[0-9])[a-z0-9]{29}',
    ),
    minEntropy: 3.3,
    why: 'Token and user key together send notifications to the devices of the user.',
    fix: 'Delete the key at pushover.net/apps, create another and keep it outside the repository.',
    references: ['https://pushover.net/api'],
    examples: [
      `PUSHOVER_TOKEN=a${fill(29, 'base36')}`,
      `"pushover_token": "a${fill(29, 'base36', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=a${fill(29, 'base36')}`,
      `PUSHOVER_TOKEN=a${fill(28, 'base36')}`,
      `PUSHOVER_NAME=a${fill(29, 'base36')}`,
      'PUSHOVER_TOKEN=your_pushover_token_here',
    ],
  }),
];
