import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'netlify-personal-access-token',
    title: 'Netlify personal access token',
    provider: 'Netlify',
    severity: 'high',
    keywords: ['nfp_'],
    caseSensitive: true,
    pattern: /nfp_[A-Za-z0-9_]{36,48}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Deploys sites and reads their environment variables.',
    fix: 'Revoke the token at app.netlify.com/user/applications, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.netlify.com/api/get-started/'],
    examples: [
      `NETLIFY_PERSONAL_ACCESS_TOKEN=nfp_${fill(42)}`,
      `  api_key: "nfp_${fill(48, 'base62', 4)}"`,
    ],
    nonExamples: [
      `NETLIFY_PERSONAL_ACCESS_TOKEN=nfp_${fill(35)}`,
      `NETLIFY_PERSONAL_ACCESS_TOKEN=nfp_${fill(55, 'base62', 2)}`,
      `NETLIFY_PERSONAL_ACCESS_TOKEN=nfp_${'x'.repeat(36)}`,
      'NETLIFY_PERSONAL_ACCESS_TOKEN=nfp_your_key',
    ],
  }),
  defineRule({
    id: 'netlify-access-token-legacy',
    title: 'Netlify access token (older form)',
    provider: 'Netlify',
    severity: 'high',
    confidence: 0.85,
    keywords: ['netlify'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['netlify'], ['token', 'key'])],
      '(?=[a-z=_-]*[0-9][a-z=_-]*[0-9])[a-z0-9=_-]{40,46}',
    ),
    minEntropy: 3.5,
    why: 'Deploys sites and reads their environment variables.',
    fix: 'Replace the token at app.netlify.com/user/applications, then hand the new one to the application through its environment.',
    references: ['https://docs.netlify.com/api/get-started/'],
    examples: [
      `NETLIFY_AUTH_TOKEN=${fill(43)}`,
      `"netlify_auth_token": "${fill(43, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(43)}`,
      `NETLIFY_AUTH_NAME=${fill(43)}`,
      'NETLIFY_AUTH_TOKEN=your_netlify_auth_token_here',
      `NETLIFY_AUTH_TOKEN=${fill(39)}`,
    ],
  }),
];
