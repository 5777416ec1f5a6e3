import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'prefect-api-token',
    title: 'Prefect Cloud API token',
    provider: 'Prefect',
    severity: 'high',
    confidence: 0.97,
    keywords: ['pnu_', 'pnb_'],
    caseSensitive: true,
    pattern: /pn[ub]_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Runs flows and reads the blocks of the workspace, which often hold further secrets.',
    fix: 'Delete the key under API keys of the profile or service account, create a new one, and rotate what its blocks hold.',
    references: ['https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys'],
    examples: [`PREFECT_API_KEY=pnu_${fill(36)}`, `key: 'pnb_${fill(36, 'base62', 2)}'`],
    nonExamples: [
      `PREFECT_API_KEY=pnu_${fill(35)}`,
      `PREFECT_API_KEY=pnu_${fill(37)}`,
      `PREFECT_API_KEY=pnu_${'x'.repeat(36)}`,
    ],
  }),
];
