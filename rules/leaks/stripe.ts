import { digestOf } from '../../src/model/digest.ts';
import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const docs = 'https://docs.stripe.com/keys';

/** Joined here, for a key whole would be one even in a sample. */
const live = ['sk', 'live', ''].join('_');
const test = ['sk', 'test', ''].join('_');

export default [
  defineRule({
    id: 'stripe-secret-key',
    title: 'Stripe live secret or restricted key',
    provider: 'Stripe',
    severity: 'critical',
    confidence: 0.93,
    keywords: ['sk_live_', 'rk_live_', 'sk_prod_', 'rk_prod_'],
    caseSensitive: true,
    pattern: /[sr]k_(?:live|prod)_[A-Za-z0-9]{24,247}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 8,
    why: 'Charges, refunds and reads customers of the live account, as far as the key reaches.',
    fix: 'Roll the key at dashboard.stripe.com/apikeys, then look through the request log since the commit.',
    references: [docs, 'https://docs.stripe.com/keys-best-practices'],
    examples: [
      `STRIPE_SECRET_KEY=${live}${fill(24)}`,
      `stripe.api_key = "${live}51${fill(97, 'base62', 2)}"`,
      `key: ${live.replace('s', 'r')}${fill(99, 'base62', 3)}`,
    ],
    nonExamples: [
      `STRIPE_SECRET_KEY=${live}${fill(23)}`,
      `STRIPE_SECRET_KEY=${live}${fill(24)}_${fill(8)}`,
      `STRIPE_PUBLISHABLE_KEY=${live.replace('s', 'p')}${fill(24)}`,
      `STRIPE_SECRET_KEY=${live}${'x'.repeat(24)}`,
      `STRIPE_SECRET_KEY=${live}your_key`,
    ],
  }),
  defineRule({
    id: 'stripe-test-secret-key',
    title: 'Stripe test secret or restricted key',
    provider: 'Stripe',
    severity: 'medium',
    confidence: 0.93,
    keywords: ['sk_test_', 'rk_test_'],
    caseSensitive: true,
    pattern: /[sr]k_test_[A-Za-z0-9]{24,247}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 8,
    published: [
      [test, '4eC39HqLyjWD', 'arjtT1zdp7dc'],
      [test, 'BQokikJOvBiI', '2HlWgH4olfQ2'],
    ].map((parts) => digestOf(parts.join(''))),
    why: 'Opens the sandbox only, but shows how the account is set up and often sits beside the live key.',
    fix: 'Roll the key at dashboard.stripe.com/test/apikeys and read it from the environment.',
    references: [docs],
    examples: [
      `STRIPE_SECRET_KEY=${test}${fill(24)}`,
      `stripe.api_key = '${test}51${fill(97, 'base62', 2)}'`,
    ],
    nonExamples: [
      `STRIPE_SECRET_KEY=${test}${fill(23)}`,
      `STRIPE_SECRET_KEY=${test.replace('s', 'p')}${fill(24)}`,
      `STRIPE_SECRET_KEY=${test}${'x'.repeat(24)}`,
      `STRIPE_SECRET_KEY=${test}4eC39HqLyjWD${'arjtT1zdp7dc'}`,
    ],
  }),
];
