import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'settlemint-access-token',
    title: 'SettleMint access token',
    provider: 'SettleMint',
    severity: 'high',
    confidence: 0.95,
    keywords: ['sm_aat_', 'sm_pat_', 'sm_sat_'],
    caseSensitive: true,
    pattern: /sm_[aps]at_[A-Za-z0-9]{16}(?![A-Za-z0-9_])/,
    minEntropy: 2.8,
    publicPrefix: 7,
    why: 'Deploys and changes blockchain applications as an application, a person or a service.',
    fix: 'Delete the token in the console under access tokens, issue a new one and keep it outside the repository.',
    references: [
      'https://console.settlemint.com/documentation/platform-components/security-and-authentication/application-access-tokens',
    ],
    examples: [
      `SETTLEMINT_ACCESS_TOKEN=sm_aat_${fill(16, 'base62', 3)}`,
      `accessToken: 'sm_pat_${fill(16, 'base62', 4)}',`,
      `x-auth-token: sm_sat_${fill(16, 'lower', 5)}`,
    ],
    nonExamples: [
      `SETTLEMINT_ACCESS_TOKEN=sm_aat_${fill(15, 'base62', 3)}`,
      `SETTLEMINT_ACCESS_TOKEN=sm_bat_${fill(16, 'base62', 3)}`,
      `SETTLEMINT_ACCESS_TOKEN=sm_aat_${'x'.repeat(16)}`,
      `sm_pat_${fill(16, 'base62', 4)}_name`,
    ],
  }),
];
