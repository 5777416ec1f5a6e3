import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'fly-api-token',
    title: 'Fly.io access token',
    provider: 'Fly.io',
    severity: 'critical',
    keywords: ['fm1_', 'fm2_', 'fm1r_', 'fm1a_', 'fm2r_'],
    caseSensitive: true,
    pattern: /(?<![\w-])fm[12][ar]?_[A-Za-z0-9+/_-]{100,2000}={0,2}(?![A-Za-z0-9+/=_-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Deploys to and opens shells on the machines that the token covers.',
    fix: 'Run "fly tokens revoke" for it and create one limited to a single application.',
    references: ['https://fly.io/docs/security/tokens/'],
    examples: [
      `FLY_API_TOKEN=fm2_${fill(1050, 'base64')}`,
      `export FLY_API_TOKEN="fm1r_${fill(2000, 'base64', 4)}"`,
      `FLY_API_TOKEN=fm1a_${fill(2000, 'base64', 7)}`,
    ],
    nonExamples: [
      `FLY_API_TOKEN=fm2_${fill(99, 'base64')}`,
      `FLY_API_TOKEN=fm2_${fill(2007, 'base64', 2)}`,
      `FLY_API_TOKEN=fm2_${'x'.repeat(100)}`,
      'FLY_API_TOKEN=fm2_your_key',
    ],
  }),
  defineRule({
    id: 'fly-oauth-token',
    title: 'Fly.io OAuth token',
    provider: 'Fly.io',
    severity: 'critical',
    keywords: ['fo1_'],
    caseSensitive: true,
    pattern: /fo1_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Does all that its user can do in every organisation.',
    fix: 'Delete the token at fly.io/tokens, create another and keep it outside the repository.',
    references: ['https://fly.io/docs/security/tokens/'],
    examples: [
      `FLY_OAUTH_TOKEN=fo1_${fill(43, 'base64url')}`,
      `const token = 'fo1_${fill(43, 'base64url', 4)}';`,
    ],
    nonExamples: [
      `FLY_OAUTH_TOKEN=fo1_${fill(42, 'base64url')}`,
      `FLY_OAUTH_TOKEN=fo1_${fill(50, 'base64url', 2)}`,
      `FLY_OAUTH_TOKEN=fo1_${'x'.repeat(43)}`,
      'FLY_OAUTH_TOKEN=fo1_your_key',
    ],
  }),
];
