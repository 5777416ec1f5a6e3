import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'daily-api-key',
    title: 'Daily API key',
    provider: 'Daily',
    severity: 'high',
    confidence: 0.85,
    keywords: ['daily_api', 'daily_co', 'daily.co', 'dailyapi'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['daily', 'dailyco'], ['api key', 'co api key', 'key'])], hex(64)),
    minEntropy: 3,
    why: 'Makes rooms and tokens and reads recordings.',
    fix: 'Replace the key at dashboard.daily.co/developers, then hand the new one to the application through its environment.',
    references: ['https://docs.daily.co/reference/rest-api'],
    examples: [`DAILY_API_KEY=${fill(64, 'hex')}`, `"daily_api_key": "${fill(64, 'hex', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64, 'hex')}`,
      `DAILY_API_KEY=${fill(63, 'hex')}`,
      `daily/agent@sha256:${fill(64, 'hex', 3)}`,
      'DAILY_API_KEY=your_daily_api_key_here',
    ],
  }),
];
