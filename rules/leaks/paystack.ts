import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'paystack-secret-key',
    title: 'Paystack live secret key',
    provider: 'Paystack',
    severity: 'critical',
    confidence: 0.97,
    keywords: ['sk_live_'],
    caseSensitive: true,
    pattern: /sk_live_[0-9a-f]{40}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 8,
    why: "Takes payments, refunds them and sends transfers in the merchant's name.",
    fix: 'Replace the key at dashboard.paystack.com/#/settings/developers, then hand the new one to the application through its environment.',
    references: ['https://paystack.com/docs/api/authentication/'],
    examples: [
      `PAYSTACK_SECRET_KEY=sk_live_${fill(40, 'hex')}`,
      `const token = 'sk_live_${fill(40, 'hex', 4)}';`,
    ],
    nonExamples: [
      `PAYSTACK_SECRET_KEY=sk_live_${fill(39, 'hex')}`,
      `PAYSTACK_SECRET_KEY=sk_live_${fill(47, 'hex', 2)}`,
      `PAYSTACK_SECRET_KEY=sk_live_${'0'.repeat(40)}`,
      'PAYSTACK_SECRET_KEY=sk_live_your_key',
    ],
  }),
  defineRule({
    id: 'paystack-test-secret-key',
    title: 'Paystack test secret key',
    provider: 'Paystack',
    severity: 'medium',
    confidence: 0.97,
    keywords: ['sk_test_'],
    caseSensitive: true,
    pattern: /sk_test_[0-9a-f]{40}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 8,
    why: 'Works on test data only, but shows how the live key is kept.',
    fix: 'Delete the key at dashboard.paystack.com/#/settings/developers, create another and keep it outside the repository.',
    references: ['https://paystack.com/docs/api/authentication/'],
    examples: [
      `PAYSTACK_TEST_SECRET_KEY=sk_test_${fill(40, 'hex')}`,
      `  api_key: "sk_test_${fill(40, 'hex', 4)}"`,
    ],
    nonExamples: [
      `PAYSTACK_TEST_SECRET_KEY=sk_test_${fill(39, 'hex')}`,
      `PAYSTACK_TEST_SECRET_KEY=sk_test_${fill(47, 'hex', 2)}`,
      `PAYSTACK_TEST_SECRET_KEY=sk_test_${'0'.repeat(40)}`,
      'PAYSTACK_TEST_SECRET_KEY=sk_test_your_key',
    ],
  }),
];
