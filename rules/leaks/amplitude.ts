import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'amplitude-secret-key',
    title: 'Amplitude secret key',
    provider: 'Amplitude',
    severity: 'high',
    confidence: 0.85,
    keywords: ['amplitude'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['amplitude'], ['secret', 'secret key'])], hex(32)),
    minEntropy: 3,
    why: 'With the public API key it exports the events of the project and deletes users.',
    fix: 'Revoke the key in Amplitude, project settings, issue a new one and read it from the environment or a secret store.',
    references: ['https://amplitude.com/docs/apis/authentication'],
    examples: [
      `AMPLITUDE_SECRET_KEY=${fill(32, 'hex')}`,
      `"amplitude_secret_key": "${fill(32, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `AMPLITUDE_SECRET_KEY=${fill(31, 'hex')}`,
      `amplitude/agent@sha256:${fill(32, 'hex', 3)}`,
      'AMPLITUDE_SECRET_KEY=your_amplitude_secret_key_here',
      `AMPLITUDE_API_KEY=${fill(32, 'hex')}`,
    ],
  }),
];
