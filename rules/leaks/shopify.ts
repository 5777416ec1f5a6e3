import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const docs = 'https://shopify.dev/docs/apps/build/authentication-authorization';

export default [
  defineRule({
    id: 'shopify-access-token',
    title: 'Shopify access token',
    provider: 'Shopify',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['shpat_', 'shpca_', 'shppa_'],
    caseSensitive: true,
    pattern: /shp(?:at|ca|pa)_[A-Za-z0-9]{32}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 6,
    why: 'Reads and changes customers, orders and products of a shop, as far as its scopes reach.',
    fix: 'Uninstall the app or rotate its token in the admin of the shop under Apps, and read the activity log.',
    references: [
      docs,
      'https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing',
    ],
    examples: [
      `SHOPIFY_ACCESS_TOKEN=shpat_${fill(32, 'hex')}`,
      `X-Shopify-Access-Token: shpca_${fill(32, 'hex', 2)}`,
      `password: "shppa_${fill(32, 'hex', 3)}"`,
    ],
    nonExamples: [
      `SHOPIFY_ACCESS_TOKEN=shpat_${fill(31, 'hex')}`,
      `SHOPIFY_ACCESS_TOKEN=shpat_${fill(33, 'hex')}`,
      `SHOPIFY_ACCESS_TOKEN=shpat_${'x'.repeat(32)}`,
    ],
  }),
  defineRule({
    id: 'shopify-app-secret',
    title: 'Shopify app secret',
    provider: 'Shopify',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['shpss_'],
    caseSensitive: true,
    pattern: /shpss_[A-Za-z0-9]{32}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 6,
    why: 'Signs webhooks and sessions of the app and trades codes for tokens of every shop that installed it.',
    fix: 'Rotate the client secret of the app in the partner or dev dashboard, deploy it, then revoke the old one.',
    references: [
      docs,
      'https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing',
    ],
    examples: [
      `SHOPIFY_API_SECRET=shpss_${fill(32, 'hex')}`,
      `client_secret: 'shpss_${fill(32, 'hex', 2)}'`,
    ],
    nonExamples: [
      `SHOPIFY_API_SECRET=shpss_${fill(31, 'hex')}`,
      `SHOPIFY_API_SECRET=shpss_${'x'.repeat(32)}`,
    ],
  }),
];
