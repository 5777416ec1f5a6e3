import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'codecov-token',
    title: 'Codecov upload token',
    provider: 'Codecov',
    severity: 'medium',
    confidence: 0.9,
    keywords: ['codecov'],
    scope: 'near',
    near: { lines: 3 },
    pattern: nearValue(
      [
        named(['codecov'], ['token']),
        bare(['token']),
        String.raw`codecov[^\n]{0,80}? -t[ =]{1,2}["']?`,
      ],
      uuid,
    ),
    minEntropy: 3,
    why: 'Uploads coverage in the name of the repository and reads its reports.',
    fix: 'Regenerate the token under Settings, General of the repository, and read it from the secrets of the CI.',
    references: ['https://docs.codecov.com/docs/codecov-tokens'],
    examples: [
      `CODECOV_TOKEN=${fillUuid()}`,
      `codecov:\n  token: "${fillUuid(2)}"`,
      `bash <(curl -s https://codecov.io/bash) -t ${fillUuid(3)}`,
    ],
    nonExamples: [
      `TOKEN=${fillUuid()}`,
      `CODECOV_TOKEN=${fillUuid().slice(1)}`,
      'CODECOV_TOKEN=00000000-0000-0000-0000-000000000000',
    ],
  }),
];
