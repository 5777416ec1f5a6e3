import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { called, hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'loops-api-key',
    title: 'Loops API key',
    provider: 'Loops',
    severity: 'high',
    confidence: 0.85,
    keywords: ['loops_', 'loops.so', 'loopsapi', 'loopsclient'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['loops'], ['api key', 'key']), called(['LoopsClient'])], hex(32)),
    minEntropy: 3,
    why: 'Sends mail to and reads the contacts of the team.',
    fix: 'Delete the key at app.loops.so/settings?page=api, create another and keep it outside the repository.',
    references: ['https://loops.so/docs/api-reference/intro'],
    examples: [
      `LOOPS_API_KEY=${fill(32, 'hex')}`,
      `"loops_api_key": "${fill(32, 'hex', 2)}",`,
      `client = LoopsClient(api_key="${fill(32, 'hex', 3)}")`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `LOOPS_API_KEY=${fill(31, 'hex')}`,
      `loops/agent@sha256:${fill(32, 'hex', 3)}`,
      'LOOPS_API_KEY=your_loops_api_key_here',
    ],
  }),
];
