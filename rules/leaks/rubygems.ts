import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'rubygems-api-key',
    title: 'RubyGems API key',
    provider: 'RubyGems',
    severity: 'critical',
    confidence: 0.99,
    keywords: ['rubygems_'],
    caseSensitive: true,
    pattern: /rubygems_[0-9a-f]{48}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 9,
    why: 'Pushes gem versions that run on the machines of everybody who installs them.',
    fix: 'Delete it at rubygems.org/profile/api_keys, move to trusted publishing, and check recent versions.',
    references: ['https://guides.rubygems.org/api-key-scopes/'],
    examples: [
      `GEM_HOST_API_KEY=rubygems_${fill(48, 'hex')}`,
      `:key: rubygems_${fill(48, 'hex', 2)}`,
    ],
    nonExamples: [
      `GEM_HOST_API_KEY=rubygems_${fill(47, 'hex')}`,
      `GEM_HOST_API_KEY=rubygems_${fill(49, 'hex')}`,
      `GEM_HOST_API_KEY=rubygems_${'x'.repeat(48)}`,
    ],
  }),
];
