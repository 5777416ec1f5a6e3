import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'doppler-token',
    title: 'Doppler token',
    provider: 'Doppler',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['dp.ct.', 'dp.pt.', 'dp.st.', 'dp.sa.', 'dp.scim.', 'dp.audit.'],
    caseSensitive: true,
    pattern:
      /dp\.(?:ct|pt|st|sa|scim|audit)\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}(?![A-Za-z0-9_.-])/,
    minEntropy: 3.5,
    publicPrefix: 6,
    why: 'Reads, and with a personal or service account token changes, every secret of the configs it reaches.',
    fix: 'Post it to api.doppler.com/v3/auth/revoke or delete it in the dashboard, then rotate the secrets it could read.',
    references: [
      'https://docs.doppler.com/docs/service-tokens',
      'https://docs.doppler.com/reference/auth-token-formats',
    ],
    examples: [
      `DOPPLER_TOKEN=dp.st.prd.${fill(43)}`,
      `doppler run --token dp.pt.${fill(43, 'base62', 2)}`,
      `token: "dp.audit.${fill(44, 'base62', 3)}"`,
    ],
    nonExamples: [
      `DOPPLER_TOKEN=dp.st.prd.${fill(39)}`,
      `DOPPLER_TOKEN=dp.pt.${fill(45)}`,
      `DOPPLER_TOKEN=dp.st.dev.${'x'.repeat(43)}`,
    ],
  }),
];
