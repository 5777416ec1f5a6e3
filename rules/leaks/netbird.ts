import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'netbird-access-token',
    title: 'NetBird personal access token',
    provider: 'NetBird',
    severity: 'critical',
    keywords: ['nbp_'],
    caseSensitive: true,
    pattern: /nbp_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Changes the access rules and peers of the private network.',
    fix: 'Delete the token at app.netbird.io, Team → Users, create another and keep it outside the repository.',
    references: ['https://docs.netbird.io/how-to/access-netbird-public-api'],
    examples: [
      `NETBIRD_ACCESS_TOKEN=nbp_${fill(36)}`,
      `const token = 'nbp_${fill(36, 'base62', 4)}';`,
    ],
    nonExamples: [
      `NETBIRD_ACCESS_TOKEN=nbp_${fill(35)}`,
      `NETBIRD_ACCESS_TOKEN=nbp_${fill(43, 'base62', 2)}`,
      `NETBIRD_ACCESS_TOKEN=nbp_${'x'.repeat(36)}`,
      'NETBIRD_ACCESS_TOKEN=nbp_your_key',
    ],
  }),
];
