import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'global-payments-secret-key',
    title: 'Global Payments (Heartland) secret API key',
    provider: 'Global Payments',
    severity: 'critical',
    confidence: 0.95,
    keywords: ['skapi_cert_', 'skapi_prod_'],
    caseSensitive: true,
    pattern: /skapi_(?:cert|prod)_[A-Za-z0-9_-]{34,48}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 11,
    why: 'Charges and refunds cards as the merchant.',
    fix: 'Have the key replaced in the developer portal, and check the transactions since it got out.',
    references: ['https://developer.heartlandpaymentsystems.com/'],
    examples: [
      `HEARTLAND_SECRET_KEY=skapi_cert_${fill(42, 'base64url', 3)}`,
      `secretApiKey: 'skapi_prod_${fill(36, 'base62', 4)}',`,
    ],
    nonExamples: [
      `key = pkapi_cert_${fill(18, 'base62', 3)}`,
      `secretApiKey: 'skapi_cert_${fill(12, 'base62', 4)}'`,
      `secretApiKey: 'skapi_cert_${'x'.repeat(42)}'`,
    ],
  }),
];
