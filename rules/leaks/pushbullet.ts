import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'pushbullet-access-token',
    title: 'Pushbullet access token',
    provider: 'Pushbullet',
    severity: 'high',
    confidence: 0.95,
    keywords: ['pushbullet'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('o\\.(?=[a-z]*[A-Z0-9])[A-Za-z0-9]{32}'),
    minEntropy: 3.5,
    publicPrefix: 2,
    why: 'Reads and sends the notifications, files and text messages of its user.',
    fix: 'Revoke the token at pushbullet.com/#settings/account, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.pushbullet.com/'],
    examples: [
      `PUSHBULLET_TOKEN=o.${fill(32)}`,
      `provider: pushbullet\n  token: o.${fill(32, 'base62', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=o.${fill(32)}`,
      `PUSHBULLET_TOKEN=o.${fill(31)}`,
      'PUSHBULLET_TOKEN=your_pushbullet_token_here',
    ],
  }),
];
