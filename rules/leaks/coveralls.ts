import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, bare, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'coveralls-repo-token',
    title: 'Coveralls repo token',
    provider: 'Coveralls',
    severity: 'low',
    confidence: 0.85,
    keywords: ['coveralls'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [named(['coveralls'], ['token', 'repo token', 'key']), bare(['repo token'])],
      alnum(32),
    ),
    minEntropy: 3.5,
    why: 'Uploads coverage of the repository.',
    fix: 'Delete the token at coveralls.io, Repo settings, create another and keep it outside the repository.',
    references: ['https://docs.coveralls.io/api-introduction'],
    examples: [
      `COVERALLS_REPO_TOKEN=${fill(32)}`,
      `"coveralls_repo_token": "${fill(32, 'base62', 2)}",`,
      `coveralls:\n  repo_token: ${fill(32, 'base62', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(32)}`,
      `COVERALLS_REPO_TOKEN=${fill(31)}`,
      `COVERALLS_REPO_NAME=${fill(32)}`,
      'COVERALLS_REPO_TOKEN=your_coveralls_repo_token_here',
    ],
  }),
];
