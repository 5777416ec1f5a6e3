import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'materialize-app-password',
    title: 'Materialize app password',
    provider: 'Materialize',
    severity: 'critical',
    keywords: ['mzp_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])mzp_[0-9a-f]{64}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Logs in to the databases of the organisation as its user.',
    fix: 'Replace the password at console.materialize.com, then hand the new one to the application through its environment.',
    references: ['https://materialize.com/docs/console/create-new/#app-passwords'],
    examples: [
      `MATERIALIZE_APP_PASSWORD=mzp_${fill(64, 'hex')}`,
      `  api_key: "mzp_${fill(64, 'hex', 4)}"`,
    ],
    nonExamples: [
      `MATERIALIZE_APP_PASSWORD=mzp_${fill(63, 'hex')}`,
      `MATERIALIZE_APP_PASSWORD=mzp_${fill(71, 'hex', 2)}`,
      `MATERIALIZE_APP_PASSWORD=mzp_${'0'.repeat(64)}`,
      'MATERIALIZE_APP_PASSWORD=mzp_your_key',
    ],
  }),
];
