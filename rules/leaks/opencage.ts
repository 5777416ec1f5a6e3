import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'opencage-api-key',
    title: 'OpenCage API key',
    provider: 'OpenCage',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['opencage'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['opencage'], ['key', 'token']), queried('api.opencagedata.com', ['key'])],
      hex(32),
    ),
    minEntropy: 3,
    why: 'Spends the requests of the plan.',
    fix: 'Delete the key at opencagedata.com/dashboard, create another and keep it outside the repository.',
    references: ['https://opencagedata.com/api'],
    examples: [
      `OPENCAGE_API_KEY=${fill(32, 'hex')}`,
      `"opencage_api_key": "${fill(32, 'hex', 2)}",`,
      `fetch('https://api.opencagedata.com/geocode/v1/json?key=${fill(32, 'hex', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `OPENCAGE_API_KEY=${fill(31, 'hex')}`,
      `opencage/agent@sha256:${fill(32, 'hex', 3)}`,
      'OPENCAGE_API_KEY=your_opencage_api_key_here',
    ],
  }),
];
