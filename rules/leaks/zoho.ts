import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'zoho-oauth-token',
    title: 'Zoho OAuth token',
    provider: 'Zoho',
    severity: 'high',
    keywords: ['1000.'],
    caseSensitive: true,
    pattern: /(?<![\w.-])1000\.[0-9a-f]{32}\.[0-9a-f]{32}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 5,
    why: 'Acts for its user; a refresh token has no end date.',
    fix: 'Replace the token at api-console.zoho.com, then hand the new one to the application through its environment.',
    references: ['https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html'],
    examples: [
      `ZOHO_OAUTH_TOKEN=1000.${fill(32, 'hex')}.${fill(32, 'hex', 2)}`,
      `ZOHO_OAUTH_TOKEN=1000.${fill(32, 'hex', 4)}.${fill(32, 'hex', 5)}`,
    ],
    nonExamples: [
      `ZOHO_OAUTH_TOKEN=1000.${fill(32, 'hex')}.${fill(31, 'hex', 2)}`,
      `ZOHO_OAUTH_TOKEN=1000.${fill(32, 'hex', 2)}.${fill(39, 'hex', 3)}`,
      `ZOHO_OAUTH_TOKEN=1000.${'0'.repeat(32)}.${'0'.repeat(32)}`,
      'ZOHO_OAUTH_TOKEN=1000.your_key',
    ],
  }),
];
