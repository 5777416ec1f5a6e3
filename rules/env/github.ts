import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'github',
  title: 'GitHub',
  packages: { npm: ['@octokit/rest', 'octokit', '@octokit/core'], pypi: ['pygithub'] },
  references: [
    'https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
  ],
  variables: {
    token: {
      names: ['GH_TOKEN', 'GITHUB_PAT', 'GITHUB_ACCESS_TOKEN'],
      rules: {
        type: 'secret',
        pattern: /^(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{82})$/,
        docs: 'Acts on GitHub as its owner.',
        rotation: { on: 'breach' },
      },
      examples: [`ghp_${fill(36, 'base62', 43)}`],
      nonExamples: [[fill(40, 'hex', 44), 'env-bad-format']],
    },
  },
});
