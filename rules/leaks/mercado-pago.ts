import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'mercado-pago-access-token',
    title: 'Mercado Pago access token',
    provider: 'Mercado Pago',
    severity: 'critical',
    keywords: ['APP_USR-'],
    caseSensitive: true,
    pattern: /APP_USR-[0-9]{12,20}-[0-9]{6}-[0-9a-f]{32}-[0-9]{6,12}(?![0-9])/,
    minEntropy: 3,
    publicPrefix: 8,
    why: "Takes and refunds payments and reads buyers in the seller's name.",
    fix: 'Replace the token at mercadopago.com/developers/panel/app, then hand the new one to the application through its environment.',
    references: ['https://www.mercadopago.com/developers/en/docs/your-integrations/credentials'],
    examples: [
      `MERCADO_PAGO_ACCESS_TOKEN=APP_USR-${fill(16, 'digit')}-${fill(6, 'digit', 2)}-${fill(32, 'hex', 3)}-${fill(9, 'digit', 4)}`,
      `MERCADO_PAGO_ACCESS_TOKEN=APP_USR-${fill(20, 'digit', 4)}-${fill(6, 'digit', 5)}-${fill(32, 'hex', 6)}-${fill(12, 'digit', 7)}`,
    ],
    nonExamples: [
      `MERCADO_PAGO_ACCESS_TOKEN=APP_USR-${fill(12, 'digit')}-${fill(6, 'digit', 2)}-${fill(32, 'hex', 3)}-${fill(5, 'digit', 4)}`,
      `MERCADO_PAGO_ACCESS_TOKEN=APP_USR-${fill(12, 'digit', 2)}-${fill(6, 'digit', 3)}-${fill(32, 'hex', 4)}-${fill(19, 'digit', 5)}`,
      `MERCADO_PAGO_ACCESS_TOKEN=APP_USR-${'0'.repeat(12)}-${'0'.repeat(6)}-${'0'.repeat(32)}-${'0'.repeat(6)}`,
      'MERCADO_PAGO_ACCESS_TOKEN=APP_USR-your_key',
    ],
  }),
  defineRule({
    id: 'mercado-pago-test-access-token',
    title: 'Mercado Pago test access token',
    provider: 'Mercado Pago',
    severity: 'medium',
    keywords: ['TEST-'],
    caseSensitive: true,
    pattern: /(?<![\w.-])TEST-[0-9]{12,20}-[0-9]{6}-[0-9a-f]{32}-[0-9]{6,12}(?![0-9])/,
    minEntropy: 3,
    publicPrefix: 5,
    why: 'Works on test data only, but shows how the live token is kept.',
    fix: 'Revoke the token at mercadopago.com/developers/panel/app, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.mercadopago.com/developers/en/docs/your-integrations/credentials'],
    examples: [
      `MERCADO_PAGO_TEST_ACCESS_TOKEN=TEST-${fill(16, 'digit')}-${fill(6, 'digit', 2)}-${fill(32, 'hex', 3)}-${fill(9, 'digit', 4)}`,
      `const token = 'TEST-${fill(20, 'digit', 4)}-${fill(6, 'digit', 5)}-${fill(32, 'hex', 6)}-${fill(12, 'digit', 7)}';`,
    ],
    nonExamples: [
      `MERCADO_PAGO_TEST_ACCESS_TOKEN=TEST-${fill(12, 'digit')}-${fill(6, 'digit', 2)}-${fill(32, 'hex', 3)}-${fill(5, 'digit', 4)}`,
      `MERCADO_PAGO_TEST_ACCESS_TOKEN=TEST-${fill(12, 'digit', 2)}-${fill(6, 'digit', 3)}-${fill(32, 'hex', 4)}-${fill(19, 'digit', 5)}`,
      `MERCADO_PAGO_TEST_ACCESS_TOKEN=TEST-${'0'.repeat(12)}-${'0'.repeat(6)}-${'0'.repeat(32)}-${'0'.repeat(6)}`,
      'MERCADO_PAGO_TEST_ACCESS_TOKEN=TEST-your_key',
    ],
  }),
];
