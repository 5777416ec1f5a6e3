import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'woocommerce-consumer-secret',
    title: 'WooCommerce consumer secret',
    provider: 'WooCommerce',
    severity: 'high',
    keywords: ['cs_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])cs_[0-9a-f]{40}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 3,
    why: 'With the consumer key it reads customers and changes orders of the shop.',
    fix: 'Replace the secret in WooCommerce, Settings → Advanced → REST API, then hand the new one to the application through its environment.',
    references: ['https://woocommerce.com/document/woocommerce-rest-api/'],
    examples: [
      `WOOCOMMERCE_CONSUMER_SECRET=cs_${fill(40, 'hex')}`,
      `export WOOCOMMERCE_CONSUMER_SECRET="cs_${fill(40, 'hex', 4)}"`,
    ],
    nonExamples: [
      `WOOCOMMERCE_CONSUMER_SECRET=cs_${fill(39, 'hex')}`,
      `WOOCOMMERCE_CONSUMER_SECRET=cs_${fill(47, 'hex', 2)}`,
      `WOOCOMMERCE_CONSUMER_SECRET=cs_${'0'.repeat(40)}`,
      'WOOCOMMERCE_CONSUMER_SECRET=cs_your_key',
      `WC_CONSUMER_KEY=ck_${fill(40, 'hex')}`,
    ],
  }),
];
