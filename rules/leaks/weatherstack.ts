import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'weatherstack-api-key',
    title: 'weatherstack access key',
    provider: 'weatherstack',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['weatherstack'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['weatherstack'], ['key', 'token']), queried('api.weatherstack.com', ['access_key'])],
      hex(32),
    ),
    minEntropy: 3,
    why: 'Spends the calls of the plan.',
    fix: 'Revoke the key at weatherstack.com/dashboard, issue a new one and read it from the environment or a secret store.',
    references: ['https://weatherstack.com/documentation'],
    examples: [
      `WEATHERSTACK_ACCESS_KEY=${fill(32, 'hex')}`,
      `"weatherstack_access_key": "${fill(32, 'hex', 2)}",`,
      `fetch('https://api.weatherstack.com/current?access_key=${fill(32, 'hex', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `WEATHERSTACK_ACCESS_KEY=${fill(31, 'hex')}`,
      `weatherstack/agent@sha256:${fill(32, 'hex', 3)}`,
      'WEATHERSTACK_ACCESS_KEY=your_weatherstack_access_key_here',
    ],
  }),
];
