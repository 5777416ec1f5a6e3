import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'robinhood-crypto-api-key',
    title: 'Robinhood Crypto API key',
    provider: 'Robinhood',
    severity: 'high',
    confidence: 0.95,
    keywords: ['rh-api-'],
    caseSensitive: true,
    pattern:
      /(?<![A-Za-z0-9_-])rh-api-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 7,
    why: 'Names the key that trades in the account; with its private key it opens the account.',
    fix: 'Delete the key in Robinhood, Crypto account settings, and create another pair.',
    references: ['https://docs.robinhood.com/crypto/trading/#section/Authentication'],
    examples: [
      `ROBINHOOD_CRYPTO_API_KEY=rh-api-${fillUuid()}`,
      `"token": "rh-api-${fillUuid(2)}",`,
    ],
    nonExamples: [
      `ROBINHOOD_CRYPTO_API_KEY=rh-api-${fill(20)}`,
      `ROBINHOOD_CRYPTO_API_KEY=rh-api-${'x'.repeat(40)}`,
      'ROBINHOOD_CRYPTO_API_KEY=rh-api-your_token_here',
    ],
  }),
];
