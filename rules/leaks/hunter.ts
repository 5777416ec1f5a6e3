import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'hunter-api-key',
    title: 'Hunter API key',
    provider: 'Hunter',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['hunter_', 'hunter.io', 'hunterio', 'hunterapi'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['hunter', 'hunterio'], ['api key', 'key']), queried('api.hunter.io', ['api_key'])],
      hex(40),
    ),
    minEntropy: 3,
    why: 'Spends the searches of the plan.',
    fix: 'Delete the key at hunter.io/api-keys, create another and keep it outside the repository.',
    references: ['https://hunter.io/api-documentation/v2'],
    examples: [
      `HUNTER_API_KEY=${fill(40, 'hex')}`,
      `"hunter_api_key": "${fill(40, 'hex', 2)}",`,
      `fetch('https://api.hunter.io/v2/account?api_key=${fill(40, 'hex', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40, 'hex')}`,
      `HUNTER_API_KEY=${fill(39, 'hex')}`,
      `hunter/agent@sha256:${fill(40, 'hex', 3)}`,
      'HUNTER_API_KEY=your_hunter_api_key_here',
    ],
  }),
];
