import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'datastax-astra-token',
    title: 'DataStax Astra token',
    provider: 'DataStax',
    severity: 'critical',
    keywords: ['AstraCS:'],
    caseSensitive: true,
    pattern: /AstraCS:[A-Za-z]{24}:[0-9a-f]{64}(?![0-9A-Za-z])/,
    minEntropy: 3.5,
    publicPrefix: 8,
    why: 'Reads and writes the databases that its role covers.',
    fix: 'Replace the token at astra.datastax.com/settings/tokens, then hand the new one to the application through its environment.',
    references: [
      'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
    ],
    examples: [
      `DATASTAX_ASTRA_TOKEN=AstraCS:${fill(24, 'letters')}:${fill(64, 'hex', 2)}`,
      `export DATASTAX_ASTRA_TOKEN="AstraCS:${fill(24, 'letters', 4)}:${fill(64, 'hex', 5)}"`,
    ],
    nonExamples: [
      `DATASTAX_ASTRA_TOKEN=AstraCS:${fill(24, 'letters')}:${fill(63, 'hex', 2)}`,
      `DATASTAX_ASTRA_TOKEN=AstraCS:${fill(24, 'letters', 2)}:${fill(71, 'hex', 3)}`,
      `DATASTAX_ASTRA_TOKEN=AstraCS:${'x'.repeat(24)}:${'0'.repeat(64)}`,
      'DATASTAX_ASTRA_TOKEN=AstraCS:your_key',
    ],
  }),
];
