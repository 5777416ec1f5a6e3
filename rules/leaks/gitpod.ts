import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'gitpod-personal-access-token',
    title: 'Gitpod personal access token',
    provider: 'Gitpod',
    severity: 'high',
    keywords: ['gitpod_pat_'],
    caseSensitive: true,
    pattern: /gitpod_pat_[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 11,
    why: 'Starts and reads workspaces as its user.',
    fix: 'Delete the token at gitpod.io/user/tokens, create another and keep it outside the repository.',
    references: ['https://www.gitpod.io/docs/classic/user/configure/user-settings/access-tokens'],
    examples: [
      `GITPOD_PERSONAL_ACCESS_TOKEN=gitpod_pat_${fill(43, 'base64url')}.${fill(40, 'base64url', 2)}`,
      `const token = 'gitpod_pat_${fill(43, 'base64url', 4)}.${fill(40, 'base64url', 5)}';`,
    ],
    nonExamples: [
      `GITPOD_PERSONAL_ACCESS_TOKEN=gitpod_pat_${fill(43, 'base64url')}.${fill(39, 'base64url', 2)}`,
      `GITPOD_PERSONAL_ACCESS_TOKEN=gitpod_pat_${fill(43, 'base64url', 2)}.${fill(47, 'base64url', 3)}`,
      `GITPOD_PERSONAL_ACCESS_TOKEN=gitpod_pat_${'x'.repeat(43)}.${'x'.repeat(40)}`,
      'GITPOD_PERSONAL_ACCESS_TOKEN=gitpod_pat_your_key',
    ],
  }),
];
