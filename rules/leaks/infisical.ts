import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'infisical-service-token',
    title: 'Infisical service token',
    provider: 'Infisical',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['infisical'],
    scope: 'line',
    pattern: /(?<![A-Za-z0-9_.-])st\.[0-9a-f]{24}\.[0-9a-f]{32}\.[0-9a-f]{32}(?![A-Za-z0-9_.-])/,
    minEntropy: 3,
    publicPrefix: 3,
    why: 'Reads the secrets of its project environment; it carries the key that decrypts them.',
    fix: 'Delete it under Access control of the project, move to a machine identity, and rotate the secrets it could read.',
    references: ['https://infisical.com/docs/documentation/platform/token'],
    examples: [
      `INFISICAL_TOKEN=st.${fill(24, 'hex')}.${fill(32, 'hex', 2)}.${fill(32, 'hex', 3)}`,
      `infisical export --token=st.${fill(24, 'hex', 4)}.${fill(32, 'hex', 5)}.${fill(32, 'hex', 6)}`,
    ],
    nonExamples: [
      `INFISICAL_TOKEN=st.${fill(23, 'hex')}.${fill(32, 'hex')}.${fill(32, 'hex')}`,
      `INFISICAL_TOKEN=st.${fill(24, 'hex')}.${fill(32, 'hex')}.${fill(33, 'hex')}`,
    ],
    knownMisses: ['A token on a line that does not name Infisical: its own literal is too short.'],
  }),
];
