import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'buildkite-user-token',
    title: 'Buildkite API access token',
    provider: 'Buildkite',
    severity: 'critical',
    confidence: 0.99,
    keywords: ['bkua_'],
    caseSensitive: true,
    pattern: /bkua_[0-9a-f]{40}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 5,
    why: 'Starts builds, reads their logs and artifacts, and changes pipelines as far as its scopes reach.',
    fix: 'Send DELETE to api.buildkite.com/v2/access-token with it, or revoke it under Personal settings, API access tokens.',
    references: ['https://buildkite.com/docs/apis/managing-api-tokens'],
    examples: [`BUILDKITE_API_TOKEN=bkua_${fill(40, 'hex')}`, `Bearer bkua_${fill(40, 'hex', 2)}`],
    nonExamples: [
      `BUILDKITE_API_TOKEN=bkua_${fill(39, 'hex')}`,
      `BUILDKITE_API_TOKEN=bkua_${fill(41, 'hex')}`,
      `BUILDKITE_API_TOKEN=bkua_${'x'.repeat(40)}`,
    ],
    knownMisses: ['Tokens of agents (bkaj_, bkpt_), whose length is not documented.'],
  }),
];
