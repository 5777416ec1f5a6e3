import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'uptimerobot-api-key',
    title: 'UptimeRobot API key',
    provider: 'UptimeRobot',
    severity: 'medium',
    confidence: 0.95,
    keywords: ['uptimerobot', 'uptime_robot', 'uptime-robot'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('(?:ur|u|m)[0-9]{5,9}-[0-9a-f]{24}'),
    minEntropy: 3,
    why: 'Reads monitors or, as the main key, changes and deletes them.',
    fix: 'Delete the key at dashboard.uptimerobot.com/integrations, create another and keep it outside the repository.',
    references: ['https://uptimerobot.com/api/'],
    examples: [
      `UPTIMEROBOT_API_KEY=u123456-${fill(24, 'hex')}`,
      `provider: uptimerobot\n  token: u123456-${fill(24, 'hex', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=u123456-${fill(24, 'hex')}`,
      `UPTIMEROBOT_API_KEY=u123456-${fill(23, 'hex')}`,
      'UPTIMEROBOT_API_KEY=your_uptimerobot_api_key_here',
    ],
  }),
];
