import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const docs = 'https://developer.squareup.com/docs/build-basics/access-tokens';

export default [
  defineRule({
    id: 'square-access-token',
    title: 'Square access token',
    provider: 'Square',
    severity: 'critical',
    keywords: ['EAAA', 'sq0atp-'],
    caseSensitive: true,
    pattern:
      /(?<![A-Za-z0-9+/_-])(?:EAAA[A-Za-z0-9_-]{60}|sq0atp-[A-Za-z0-9_-]{22})(?![A-Za-z0-9+/=_-])/,
    minEntropy: 4,
    publicPrefix: 4,
    why: 'Takes payments, makes refunds and reads customers of the account.',
    fix: 'Replace the token under Credentials in the developer dashboard, and check recent payments and refunds.',
    references: [docs],
    examples: [
      `SQUARE_ACCESS_TOKEN=EAAA${fill(60, 'base64url')}`,
      `token: 'sq0atp-${fill(22, 'base64url', 2)}'`,
    ],
    nonExamples: [
      `SQUARE_ACCESS_TOKEN=EAAA${fill(58, 'base64url')}`,
      `data: AAA/EAAA${fill(60)}`,
      `token: 'sq0idp-${fill(22, 'base64url', 2)}'`,
      `token: 'sq0atp-${'x'.repeat(22)}'`,
    ],
  }),
  defineRule({
    id: 'square-oauth-secret',
    title: 'Square OAuth secret',
    provider: 'Square',
    severity: 'high',
    keywords: ['sq0csp-'],
    caseSensitive: true,
    pattern: /sq0csp-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 7,
    why: 'Trades the authorization codes of sellers for tokens in the name of the application.',
    fix: 'Replace the application secret on the OAuth page of the developer dashboard.',
    references: ['https://developer.squareup.com/docs/oauth-api/overview'],
    examples: [
      `SQUARE_APP_SECRET=sq0csp-${fill(43, 'base64url')}`,
      `client_secret = "sq0csp-${fill(43, 'base64url', 2)}"`,
    ],
    nonExamples: [
      `SQUARE_APP_SECRET=sq0csp-${fill(42, 'base64url')}`,
      `SQUARE_APP_SECRET=sq0csp-${'x'.repeat(43)}`,
    ],
  }),
];
