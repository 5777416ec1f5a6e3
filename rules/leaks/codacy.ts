import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'codacy-token',
    title: 'Codacy token',
    provider: 'Codacy',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['codacy'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['codacy'], ['token', 'key'])], alnum(20)),
    minEntropy: 3,
    why: 'Uploads coverage or, as an account token, reads the organisation.',
    fix: 'Delete the token at app.codacy.com/account/apiTokens, create another and keep it outside the repository.',
    references: ['https://docs.codacy.com/codacy-api/api-tokens/'],
    examples: [`CODACY_API_TOKEN=${fill(20)}`, `"codacy_api_token": "${fill(20, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(20)}`,
      `CODACY_API_TOKEN=${fill(19)}`,
      `CODACY_API_NAME=${fill(20)}`,
      'CODACY_API_TOKEN=your_codacy_api_token_here',
    ],
  }),
];
