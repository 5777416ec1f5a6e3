import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'gitter-access-token',
    title: 'Gitter access token',
    provider: 'Gitter',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['gitter'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['gitter'], ['token', 'key'])], '(?=[a-z_-]*[0-9])[a-z0-9_-]{40}'),
    minEntropy: 3,
    why: 'Reads and writes the rooms of its user.',
    fix: 'Replace the token at gitter.im, then hand the new one to the application through its environment.',
    references: ['https://developer.gitter.im/docs/welcome'],
    examples: [`GITTER_TOKEN=${fill(40, 'hex')}`, `"gitter_token": "${fill(40, 'hex', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40, 'hex')}`,
      `GITTER_TOKEN=${fill(39, 'hex')}`,
      `GITTER_NAME=${fill(40, 'hex')}`,
      'GITTER_TOKEN=your_gitter_token_here',
    ],
  }),
];
