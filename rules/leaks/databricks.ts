import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'databricks-pat',
    title: 'Databricks personal access token',
    provider: 'Databricks',
    severity: 'critical',
    confidence: 0.97,
    keywords: ['dapi'],
    caseSensitive: true,
    pattern: /dapi[0-9a-f]{32}(?:-\d)?(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Acts as its owner in the workspace: notebooks, clusters, jobs and the data behind them.',
    fix: 'Revoke it under Settings, Developer, Access tokens; prefer OAuth for machines, and read the audit log.',
    references: ['https://docs.databricks.com/aws/en/dev-tools/auth/pat'],
    examples: [`DATABRICKS_TOKEN=dapi${fill(32, 'hex')}`, `token = dapi${fill(32, 'hex', 2)}-2`],
    nonExamples: [
      `DATABRICKS_TOKEN=dapi${fill(31, 'hex')}`,
      `DATABRICKS_TOKEN=dapi${fill(33, 'hex')}`,
      `DATABRICKS_TOKEN=dapi${'x'.repeat(32)}`,
    ],
  }),
];
