import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, urlSafe } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'travis-ci-token',
    title: 'Travis CI API token',
    provider: 'Travis CI',
    severity: 'high',
    confidence: 0.85,
    keywords: ['travis'],
    scope: 'line',
    pattern: nearValue([named(['travis', 'travis ci'], ['token', 'api key'])], urlSafe(20, 22)),
    minEntropy: 3.3,
    why: 'Starts builds and reads settings; a build can print every secret of its repository.',
    fix: 'Regenerate the token under Settings, API authentication, and rotate the variables it could read.',
    references: ['https://docs.travis-ci.com/user/triggering-builds/'],
    examples: [`TRAVIS_TOKEN=${fill(22)}`, `travis_api_token: "${fill(20, 'base62', 2)}"`],
    nonExamples: [
      `TRAVIS_TOKEN=${fill(19)}`,
      `TRAVIS_TOKEN=${fill(23)}`,
      `TRAVIS_JOB=${fill(22)}`,
      'TRAVIS_TOKEN=your_travis_token_0011',
    ],
  }),
];
