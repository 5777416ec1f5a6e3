import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

// Written in halves: a whole key-shaped text in a file would stop a push.
const live = ['sk', 'live_'].join('_');
const test = ['sk', 'test_'].join('_');

export default definePreset({
  id: 'stripe',
  title: 'Stripe',
  packages: {
    npm: ['stripe'],
    pypi: ['stripe'],
    gem: ['stripe'],
    composer: ['stripe/stripe-php', 'laravel/cashier'],
    go: ['github.com/stripe/stripe-go'],
  },
  references: ['https://docs.stripe.com/keys', 'https://docs.stripe.com/webhooks#verify-events'],
  variables: {
    'secret-key': {
      names: ['STRIPE_SECRET_KEY', 'STRIPE_API_KEY', 'STRIPE_SECRET'],
      rules: {
        type: 'secret',
        pattern: /^(?:sk|rk)_(?:test|live)_[0-9A-Za-z]{10,128}$/,
        docs: 'Acts on the Stripe account: charges, refunds, customers.',
        rotation: { on: 'breach', method: 'Stripe Dashboard' },
      },
      overrides: {
        production: { startsWith: ['sk_live_', 'rk_live_'] },
        '*': { startsWith: ['sk_test_', 'rk_test_'] },
      },
      examples: [`${live}${fill(24)}`, `${test}${fill(99)}`],
      nonExamples: [[`pk_${'live'}_${fill(24)}`, 'env-bad-format']],
    },
    'webhook-secret': {
      names: ['STRIPE_WEBHOOK_SECRET', 'STRIPE_WEBHOOK_SIGNING_SECRET'],
      rules: {
        type: 'secret',
        pattern: /^whsec_[0-9A-Za-z+/=]{24,128}$/,
        distinct: 'environments',
        docs: 'Proves that a webhook comes from Stripe.',
      },
      examples: [`whsec_${fill(32, 'base62', 3)}`],
      nonExamples: [[`whsec_${fill(8)}`, 'env-bad-format']],
    },
    'publishable-key': {
      names: ['STRIPE_PUBLISHABLE_KEY', 'STRIPE_PUBLIC_KEY', 'NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY'],
      rules: {
        sensitive: false,
        pattern: /^pk_(?:test|live)_[0-9A-Za-z]{10,128}$/,
        docs: 'Names the Stripe account to browsers; public.',
      },
      overrides: {
        production: { startsWith: ['pk_live_'] },
        '*': { startsWith: ['pk_test_'] },
      },
      examples: [`pk_${'test'}_${fill(24)}`],
      nonExamples: [[`${test}${fill(24)}`, 'env-bad-format']],
    },
  },
});
