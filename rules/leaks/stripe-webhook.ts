import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'stripe-webhook-secret',
    title: 'webhook signing secret (Stripe, Svix)',
    provider: 'Stripe',
    severity: 'high',
    keywords: ['whsec_'],
    caseSensitive: true,
    pattern: /whsec_[A-Za-z0-9+/]{32,64}={0,2}(?![A-Za-z0-9+/=])/,
    minEntropy: 3.5,
    publicPrefix: 6,
    why: 'Lets a stranger forge events, such as a payment that never happened.',
    fix: 'Roll the signing secret of the endpoint; Stripe and Svix accept the old one for a while so that both can be in use.',
    references: ['https://docs.stripe.com/webhooks/signature'],
    examples: [
      `STRIPE_WEBHOOK_SECRET=whsec_${fill(48, 'base64')}`,
      `export STRIPE_WEBHOOK_SECRET="whsec_${fill(64, 'base64', 4)}"`,
    ],
    nonExamples: [
      `STRIPE_WEBHOOK_SECRET=whsec_${fill(31, 'base64')}`,
      `STRIPE_WEBHOOK_SECRET=whsec_${fill(71, 'base64', 2)}`,
      `STRIPE_WEBHOOK_SECRET=whsec_${'x'.repeat(32)}`,
      'STRIPE_WEBHOOK_SECRET=whsec_your_key',
    ],
  }),
];
