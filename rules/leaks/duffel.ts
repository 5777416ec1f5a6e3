import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'duffel-access-token',
    title: 'Duffel live access token',
    provider: 'Duffel',
    severity: 'critical',
    keywords: ['duffel_live_'],
    caseSensitive: true,
    pattern: /duffel_live_[A-Za-z0-9_=-]{43}(?![A-Za-z0-9_=-])/,
    minEntropy: 3.5,
    publicPrefix: 12,
    why: "Books flights and stays at the account's cost and reads passengers.",
    fix: 'Delete the token at app.duffel.com, Developers → Access tokens, create another and keep it outside the repository.',
    references: ['https://duffel.com/docs/api/overview/making-requests'],
    examples: [
      `DUFFEL_ACCESS_TOKEN=duffel_live_${fill(43, 'base64url')}`,
      `const token = 'duffel_live_${fill(43, 'base64url', 4)}';`,
    ],
    nonExamples: [
      `DUFFEL_ACCESS_TOKEN=duffel_live_${fill(42, 'base64url')}`,
      `DUFFEL_ACCESS_TOKEN=duffel_live_${fill(50, 'base64url', 2)}`,
      `DUFFEL_ACCESS_TOKEN=duffel_live_${'x'.repeat(43)}`,
      'DUFFEL_ACCESS_TOKEN=duffel_live_your_key',
    ],
  }),
  defineRule({
    id: 'duffel-test-access-token',
    title: 'Duffel test access token',
    provider: 'Duffel',
    severity: 'medium',
    keywords: ['duffel_test_'],
    caseSensitive: true,
    pattern: /duffel_test_[A-Za-z0-9_=-]{43}(?![A-Za-z0-9_=-])/,
    minEntropy: 3.5,
    publicPrefix: 12,
    why: 'Works on test data only, but shows how the live token is kept.',
    fix: 'Revoke the token at app.duffel.com, Developers → Access tokens, issue a new one and read it from the environment or a secret store.',
    references: ['https://duffel.com/docs/api/overview/making-requests'],
    examples: [
      `DUFFEL_TEST_ACCESS_TOKEN=duffel_test_${fill(43, 'base64url')}`,
      `  api_key: "duffel_test_${fill(43, 'base64url', 4)}"`,
    ],
    nonExamples: [
      `DUFFEL_TEST_ACCESS_TOKEN=duffel_test_${fill(42, 'base64url')}`,
      `DUFFEL_TEST_ACCESS_TOKEN=duffel_test_${fill(50, 'base64url', 2)}`,
      `DUFFEL_TEST_ACCESS_TOKEN=duffel_test_${'x'.repeat(43)}`,
      'DUFFEL_TEST_ACCESS_TOKEN=duffel_test_your_key',
    ],
  }),
];
