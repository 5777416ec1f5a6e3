import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'polar-access-token',
    title: 'Polar access token',
    provider: 'Polar',
    severity: 'critical',
    keywords: ['polar_oat_', 'polar_pat_', 'polar_at_u_', 'polar_rt_u_'],
    caseSensitive: true,
    pattern: /polar_(?:oat|pat|at_[uo]|rt_[uo]|cst|mst)_[A-Za-z0-9_-]{37,47}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 10,
    why: 'Reads customers and orders and changes products of the organisation.',
    fix: 'Replace the token at polar.sh, Settings → Developers, then hand the new one to the application through its environment.',
    references: ['https://polar.sh/docs/integrate/oat'],
    examples: [
      `POLAR_ACCESS_TOKEN=polar_oat_${fill(43)}`,
      `  api_key: "polar_pat_${fill(43, 'base62', 4)}"`,
      `Authorization: Bearer polar_at_u_${fill(43, 'base62', 7)}`,
      `{ "key": "polar_rt_u_${fill(43, 'base62', 10)}" }`,
    ],
    nonExamples: [
      `POLAR_ACCESS_TOKEN=polar_oat_${fill(30)}`,
      'POLAR_ACCESS_TOKEN=polar_oat_your_token',
    ],
  }),
];
