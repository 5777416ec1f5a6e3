import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'ipstack-api-key',
    title: 'ipstack access key',
    provider: 'ipstack',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['ipstack'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['ipstack'], ['key', 'token']), queried('api.ipstack.com', ['access_key'])],
      hex(32),
    ),
    minEntropy: 3,
    why: 'Spends the calls of the plan.',
    fix: 'Replace the key at ipstack.com/dashboard, then hand the new one to the application through its environment.',
    references: ['https://ipstack.com/documentation'],
    examples: [
      `IPSTACK_ACCESS_KEY=${fill(32, 'hex')}`,
      `"ipstack_access_key": "${fill(32, 'hex', 2)}",`,
      `fetch('https://api.ipstack.com/134.201.250.155?access_key=${fill(32, 'hex', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `IPSTACK_ACCESS_KEY=${fill(31, 'hex')}`,
      `ipstack/agent@sha256:${fill(32, 'hex', 3)}`,
      'IPSTACK_ACCESS_KEY=your_ipstack_access_key_here',
    ],
  }),
];
