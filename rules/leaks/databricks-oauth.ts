import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'databricks-oauth-secret',
    title: 'Databricks OAuth secret',
    provider: 'Databricks',
    severity: 'critical',
    keywords: ['dose'],
    caseSensitive: true,
    pattern: /(?<![\w.-])dose[0-9a-f]{32}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'With the client id it acts as a service principal: data, clusters and jobs.',
    fix: 'Replace the secret in the Databricks account console, Service principals, then hand the new one to the application through its environment.',
    references: ['https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m'],
    examples: [
      `DATABRICKS_OAUTH_SECRET=dose${fill(32, 'hex')}`,
      `export DATABRICKS_OAUTH_SECRET="dose${fill(32, 'hex', 4)}"`,
    ],
    nonExamples: [
      `DATABRICKS_OAUTH_SECRET=dose${fill(31, 'hex')}`,
      `DATABRICKS_OAUTH_SECRET=dose${fill(39, 'hex', 2)}`,
      `DATABRICKS_OAUTH_SECRET=dose${'0'.repeat(32)}`,
      'DATABRICKS_OAUTH_SECRET=doseyour_key',
    ],
  }),
];
