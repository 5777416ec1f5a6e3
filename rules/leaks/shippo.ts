import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'shippo-api-token',
    title: 'Shippo live API token',
    provider: 'Shippo',
    severity: 'high',
    keywords: ['shippo_live_'],
    caseSensitive: true,
    pattern: /shippo_live_[0-9a-f]{40}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 12,
    why: "Buys shipping labels at the account's cost and reads addresses.",
    fix: 'Delete the token at apps.goshippo.com/settings/api, create another and keep it outside the repository.',
    references: ['https://docs.goshippo.com/docs/guides_general/authentication/'],
    examples: [
      `SHIPPO_API_TOKEN=shippo_live_${fill(40, 'hex')}`,
      `export SHIPPO_API_TOKEN="shippo_live_${fill(40, 'hex', 4)}"`,
    ],
    nonExamples: [
      `SHIPPO_API_TOKEN=shippo_live_${fill(39, 'hex')}`,
      `SHIPPO_API_TOKEN=shippo_live_${fill(47, 'hex', 2)}`,
      `SHIPPO_API_TOKEN=shippo_live_${'0'.repeat(40)}`,
      'SHIPPO_API_TOKEN=shippo_live_your_key',
    ],
  }),
  defineRule({
    id: 'shippo-test-api-token',
    title: 'Shippo test API token',
    provider: 'Shippo',
    severity: 'medium',
    keywords: ['shippo_test_'],
    caseSensitive: true,
    pattern: /shippo_test_[0-9a-f]{40}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 12,
    why: 'Works on test data only, but shows how the live token is kept.',
    fix: 'Revoke the token at apps.goshippo.com/settings/api, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.goshippo.com/docs/guides_general/authentication/'],
    examples: [
      `SHIPPO_TEST_API_TOKEN=shippo_test_${fill(40, 'hex')}`,
      `SHIPPO_TEST_API_TOKEN=shippo_test_${fill(40, 'hex', 4)}`,
    ],
    nonExamples: [
      `SHIPPO_TEST_API_TOKEN=shippo_test_${fill(39, 'hex')}`,
      `SHIPPO_TEST_API_TOKEN=shippo_test_${fill(47, 'hex', 2)}`,
      `SHIPPO_TEST_API_TOKEN=shippo_test_${'0'.repeat(40)}`,
      'SHIPPO_TEST_API_TOKEN=shippo_test_your_key',
    ],
  }),
];
