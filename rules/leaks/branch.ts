import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'branch-secret-key',
    title: 'Branch secret',
    provider: 'Branch',
    severity: 'high',
    confidence: 0.95,
    keywords: ['secret_live_', 'secret_test_'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9_-])(?:secret_live_|secret_test_)[A-Za-z0-9]{32}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 12,
    why: 'Changes links and reads analytics of the application.',
    fix: 'Ask Branch to replace the secret of the app, and read the new one from the environment.',
    references: ['https://help.branch.io/apidocs/getting-started-1'],
    examples: [
      `BRANCH_SECRET_KEY=secret_live_${fill(32)}`,
      `"token": "secret_live_${fill(32, 'base62', 2)}",`,
    ],
    nonExamples: [
      `BRANCH_SECRET_KEY=secret_live_${fill(31)}`,
      `BRANCH_SECRET_KEY=secret_live_${'x'.repeat(40)}`,
      'BRANCH_SECRET_KEY=secret_live_your_token_here',
    ],
  }),
];
