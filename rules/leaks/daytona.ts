import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'daytona-api-key',
    title: 'Daytona API key',
    provider: 'Daytona',
    severity: 'high',
    keywords: ['dtn_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])dtn_[0-9a-f]{64}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: "Starts sandboxes at the organisation's cost and runs commands in them.",
    fix: 'Delete the key at app.daytona.io/dashboard/keys, create another and keep it outside the repository.',
    references: ['https://www.daytona.io/docs/en/api-keys/'],
    examples: [`DAYTONA_API_KEY=dtn_${fill(64, 'hex')}`, `  api_key: "dtn_${fill(64, 'hex', 4)}"`],
    nonExamples: [
      `DAYTONA_API_KEY=dtn_${fill(63, 'hex')}`,
      `DAYTONA_API_KEY=dtn_${fill(71, 'hex', 2)}`,
      `DAYTONA_API_KEY=dtn_${'0'.repeat(64)}`,
      'DAYTONA_API_KEY=dtn_your_key',
    ],
  }),
];
