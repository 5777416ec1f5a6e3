import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'lichess-access-token',
    title: 'Lichess access token',
    provider: 'Lichess',
    severity: 'medium',
    confidence: 0.95,
    keywords: ['lip_', 'lio_'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9_-])(?:lip_|lio_)[A-Za-z0-9]{20}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Acts as its owner within the scopes of the token.',
    fix: 'Revoke the token at lichess.org/account/oauth/token, create another and read the new one from the environment.',
    references: ['https://lichess.org/api#section/Introduction/Authentication'],
    examples: [`LICHESS_ACCESS_TOKEN=lip_${fill(20)}`, `"token": "lip_${fill(20, 'base62', 2)}",`],
    nonExamples: [
      `LICHESS_ACCESS_TOKEN=lip_${fill(19)}`,
      `LICHESS_ACCESS_TOKEN=lip_${'x'.repeat(40)}`,
      'LICHESS_ACCESS_TOKEN=lip_your_token_here',
    ],
  }),
];
