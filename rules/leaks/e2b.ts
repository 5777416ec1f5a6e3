import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'e2b-api-key',
    title: 'E2B API key',
    provider: 'E2B',
    severity: 'high',
    keywords: ['e2b_'],
    caseSensitive: true,
    pattern: /e2b_[0-9a-f]{40}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: "Starts sandboxes at the team's cost and runs commands in them.",
    fix: 'Revoke the key at e2b.dev/dashboard, issue a new one and read it from the environment or a secret store.',
    references: ['https://e2b.dev/docs/api-key'],
    examples: [`E2B_API_KEY=e2b_${fill(40, 'hex')}`, `E2B_API_KEY=e2b_${fill(40, 'hex', 4)}`],
    nonExamples: [
      `E2B_API_KEY=e2b_${fill(39, 'hex')}`,
      `E2B_API_KEY=e2b_${fill(47, 'hex', 2)}`,
      `E2B_API_KEY=e2b_${'0'.repeat(40)}`,
      'E2B_API_KEY=e2b_your_key',
    ],
  }),
];
