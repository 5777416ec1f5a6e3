import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'checkout-secret-key',
    title: 'Checkout.com secret key',
    provider: 'Checkout.com',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['sk_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])sk_(?=[a-z]*[2-7])[a-z2-7]{26}[a-z*=#$](?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 3,
    why: "Takes, refunds and pays out money in the merchant's name.",
    fix: 'Delete the key at dashboard.checkout.com, Developers → Keys, create another and keep it outside the repository.',
    references: [
      'https://www.checkout.com/docs/developer-resources/api/api-authentication/api-keys',
    ],
    examples: [
      `CHECKOUT_SECRET_KEY=sk_${fill(26, 'base32').toLowerCase()}a`,
      `secret: 'sk_${fill(26, 'base32', 3).toLowerCase()}#'`,
    ],
    nonExamples: [
      `sk_${fill(25, 'base32').toLowerCase()}`,
      `sk_${fill(40, 'base32').toLowerCase()}`,
    ],
  }),
  defineRule({
    id: 'checkout-sandbox-secret-key',
    title: 'Checkout.com sandbox secret key',
    provider: 'Checkout.com',
    severity: 'medium',
    keywords: ['sk_sbox_'],
    caseSensitive: true,
    pattern: /sk_sbox_(?=[a-z]*[2-7])[a-z2-7]{26}[a-z*=#$](?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 8,
    why: 'Works on test data only, but shows how the live key is kept.',
    fix: 'Delete the key at dashboard.checkout.com, Developers → Keys, create another and keep it outside the repository.',
    references: [
      'https://www.checkout.com/docs/developer-resources/api/api-authentication/api-keys',
    ],
    examples: [
      `CHECKOUT_SECRET_KEY=sk_sbox_${fill(26, 'base32').toLowerCase()}a`,
      `secret: 'sk_sbox_${fill(26, 'base32', 3).toLowerCase()}*'`,
    ],
    nonExamples: [`sk_sbox_${fill(25, 'base32').toLowerCase()}`, 'sk_sbox_your_secret_key'],
  }),
  defineRule({
    id: 'checkout-secret-key-legacy',
    title: 'Checkout.com secret key (older form)',
    provider: 'Checkout.com',
    severity: 'critical',
    confidence: 0.93,
    keywords: ['sk_'],
    caseSensitive: true,
    pattern:
      /(?<![\w.-])sk_(?:test_|sbox_)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/,
    minEntropy: 2.5,
    publicPrefix: 3,
    why: "Takes, refunds and pays out money in the merchant's name.",
    fix: 'Revoke the key at dashboard.checkout.com, Developers → Keys, issue a new one and read it from the environment or a secret store.',
    references: [
      'https://www.checkout.com/docs/developer-resources/api/api-authentication/api-keys',
    ],
    examples: [
      `CHECKOUT_SECRET_KEY=sk_${fillUuid()}`,
      `CHECKOUT_SECRET_KEY=sk_test_${fillUuid(4)}`,
      `const token = 'sk_sbox_${fillUuid(7)}';`,
    ],
    nonExamples: [
      `CHECKOUT_SECRET_KEY=sk_${fillUuid().slice(0, 35)}`,
      `CHECKOUT_SECRET_KEY=sk_${fillUuid(2)}0a1`,
      'CHECKOUT_SECRET_KEY=sk_00000000-0000-0000-0000-000000000000',
      'CHECKOUT_SECRET_KEY=sk_your_key',
    ],
  }),
];
