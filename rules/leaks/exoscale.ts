import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'exoscale-api-key',
    title: 'Exoscale API key id',
    provider: 'Exoscale',
    severity: 'low',
    confidence: 0.9,
    scope: 'near',
    near: { lines: 2 },
    keywords: ['exoscale'],
    pattern: /(?<![\w.-])EXO[0-9a-f]{24}(?![0-9A-Za-z])/,
    minEntropy: 2.3,
    publicPrefix: 3,
    why: 'An id only: with its secret it manages the resources of its role.',
    fix: 'Revoke the key at portal.exoscale.com/iam/api-keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://community.exoscale.com/product/iam/'],
    examples: [
      `EXOSCALE_API_KEY=EXO${fill(24, 'hex')}`,
      `Authorization: Bearer EXO${fill(24, 'hex', 4)}`,
    ].map((text) => `# exoscale\n${text}`),
    nonExamples: [
      `EXOSCALE_API_KEY=EXO${fill(23, 'hex')}`,
      `EXOSCALE_API_KEY=EXO${fill(31, 'hex', 2)}`,
      `EXOSCALE_API_KEY=EXO${'0'.repeat(24)}`,
      'EXOSCALE_API_KEY=EXOyour_key',
    ],
  }),
];
