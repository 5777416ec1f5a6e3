import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'tatum-api-key',
    title: 'Tatum API key',
    provider: 'Tatum',
    severity: 'medium',
    keywords: ['tatum'],
    scope: 'near',
    near: { lines: 3 },
    pattern: /(?<![\w.-])(?<secret>t-[0-9a-f]{24}-(?:[0-9a-f]{24}|[0-9a-f]{32}))(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 2,
    why: 'Spends the credit of the plan on chain calls.',
    fix: 'Revoke the key at dashboard.tatum.io, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.tatum.io/docs/authentication'],
    examples: [
      `TATUM_API_KEY=t-6${fill(23, 'hex')}-${fill(24, 'hex', 2)}`,
      `# tatum\nx-api-key: t-6${fill(23, 'hex', 3)}-${fill(32, 'hex', 4)}`,
    ],
    nonExamples: [`t-6${fill(23, 'hex')}-${fill(23, 'hex', 2)}`, 'TATUM_API_KEY=t-your-key'],
  }),
];
