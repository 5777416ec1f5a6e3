import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'infura-api-key',
    title: 'Infura API key or secret',
    provider: 'Infura',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['infura'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['infura'], ['key', 'project id', 'id', 'secret', 'token'])],
      hex(32),
    ),
    minEntropy: 3,
    why: 'Spends the requests of the plan.',
    fix: 'Revoke the secret at app.infura.io, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.metamask.io/services/'],
    examples: [`INFURA_API_KEY=${fill(32, 'hex')}`, `"infura_api_key": "${fill(32, 'hex', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `INFURA_API_KEY=${fill(31, 'hex')}`,
      `infura/agent@sha256:${fill(32, 'hex', 3)}`,
      'INFURA_API_KEY=your_infura_api_key_here',
    ],
  }),
];
