import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'ebay-client-secret',
    title: 'eBay production client secret',
    provider: 'eBay',
    severity: 'high',
    keywords: ['PRD-'],
    caseSensitive: true,
    pattern:
      /(?<![\w.-])PRD-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}(?![0-9A-Za-z-])/,
    minEntropy: 2.3,
    publicPrefix: 4,
    why: "Lets a stranger pass for the application and redeem its users' tokens.",
    fix: 'Revoke the secret at developer.ebay.com/my/keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://developer.ebay.com/api-docs/static/oauth-credentials.html'],
    examples: [
      `EBAY_CLIENT_SECRET=PRD-${fill(12, 'hex')}-${fill(4, 'hex', 2)}-${fill(4, 'hex', 3)}-${fill(4, 'hex', 4)}-${fill(4, 'hex', 5)}`,
      `EBAY_CLIENT_SECRET=PRD-${fill(12, 'hex', 4)}-${fill(4, 'hex', 5)}-${fill(4, 'hex', 6)}-${fill(4, 'hex', 7)}-${fill(4, 'hex', 8)}`,
    ],
    nonExamples: [
      `EBAY_CLIENT_SECRET=PRD-${fill(12, 'hex')}-${fill(4, 'hex', 2)}-${fill(4, 'hex', 3)}-${fill(4, 'hex', 4)}-${fill(3, 'hex', 5)}`,
      `EBAY_CLIENT_SECRET=PRD-${fill(12, 'hex', 2)}-${fill(4, 'hex', 3)}-${fill(4, 'hex', 4)}-${fill(4, 'hex', 5)}-${fill(11, 'hex', 6)}`,
      `EBAY_CLIENT_SECRET=PRD-${'0'.repeat(12)}-${'0'.repeat(4)}-${'0'.repeat(4)}-${'0'.repeat(4)}-${'0'.repeat(4)}`,
      'EBAY_CLIENT_SECRET=PRD-your_key',
    ],
  }),
  defineRule({
    id: 'ebay-sandbox-client-secret',
    title: 'eBay sandbox client secret',
    provider: 'eBay',
    severity: 'medium',
    keywords: ['SBX-'],
    caseSensitive: true,
    pattern:
      /(?<![\w.-])SBX-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}(?![0-9A-Za-z-])/,
    minEntropy: 2.3,
    publicPrefix: 4,
    why: 'Works on test data only, but shows how the production secret is kept.',
    fix: 'Revoke the secret at developer.ebay.com/my/keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://developer.ebay.com/api-docs/static/oauth-credentials.html'],
    examples: [
      `EBAY_SANDBOX_CLIENT_SECRET=SBX-${fill(12, 'hex')}-${fill(4, 'hex', 2)}-${fill(4, 'hex', 3)}-${fill(4, 'hex', 4)}-${fill(4, 'hex', 5)}`,
      `const token = 'SBX-${fill(12, 'hex', 4)}-${fill(4, 'hex', 5)}-${fill(4, 'hex', 6)}-${fill(4, 'hex', 7)}-${fill(4, 'hex', 8)}';`,
    ],
    nonExamples: [
      `EBAY_SANDBOX_CLIENT_SECRET=SBX-${fill(12, 'hex')}-${fill(4, 'hex', 2)}-${fill(4, 'hex', 3)}-${fill(4, 'hex', 4)}-${fill(3, 'hex', 5)}`,
      `EBAY_SANDBOX_CLIENT_SECRET=SBX-${fill(12, 'hex', 2)}-${fill(4, 'hex', 3)}-${fill(4, 'hex', 4)}-${fill(4, 'hex', 5)}-${fill(11, 'hex', 6)}`,
      `EBAY_SANDBOX_CLIENT_SECRET=SBX-${'0'.repeat(12)}-${'0'.repeat(4)}-${'0'.repeat(4)}-${'0'.repeat(4)}-${'0'.repeat(4)}`,
      'EBAY_SANDBOX_CLIENT_SECRET=SBX-your_key',
    ],
  }),
];
