import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const docs = 'https://developer.paypal.com/braintree/docs/guides/extend/oauth/access-tokens';

export default [
  defineRule({
    id: 'braintree-access-token',
    title: 'Braintree access token',
    provider: 'PayPal / Braintree',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['access_token$production$'],
    caseSensitive: true,
    pattern: /access_token\$production\$[0-9a-z]{16}\$[0-9a-f]{32}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 24,
    why: 'Charges and refunds customers of the connected merchant.',
    fix: 'Revoke the grant in the control panel under Settings, API, connect again, and check recent transactions.',
    references: [docs],
    examples: [
      `BRAINTREE_TOKEN=access_token$production$${fill(16, 'base36')}$${fill(32, 'hex')}`,
      `accessToken: 'access_token$production$${fill(16, 'base36', 2)}$${fill(32, 'hex', 2)}'`,
    ],
    nonExamples: [
      `BRAINTREE_TOKEN=access_token$production$${fill(15, 'base36')}$${fill(32, 'hex')}`,
      `BRAINTREE_TOKEN=access_token$production$${fill(16, 'base36')}$${fill(33, 'hex')}`,
    ],
  }),
  defineRule({
    id: 'braintree-sandbox-access-token',
    title: 'Braintree sandbox access token',
    provider: 'PayPal / Braintree',
    severity: 'low',
    confidence: 0.98,
    keywords: ['access_token$sandbox$'],
    caseSensitive: true,
    pattern: /access_token\$sandbox\$[0-9a-z]{16}\$[0-9a-f]{32}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 21,
    why: 'Opens a sandbox only, but shows how the integration is set up.',
    fix: 'Revoke the grant in the sandbox control panel and read the token from the environment.',
    references: [docs],
    examples: [
      `BRAINTREE_TOKEN=access_token$sandbox$${fill(16, 'base36')}$${fill(32, 'hex')}`,
      `accessToken: "access_token$sandbox$${fill(16, 'base36', 2)}$${fill(32, 'hex', 2)}"`,
    ],
    nonExamples: [`BRAINTREE_TOKEN=access_token$sandbox$${fill(16, 'base36')}$${fill(31, 'hex')}`],
  }),
];
