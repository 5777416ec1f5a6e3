import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'cerebras-api-key',
    title: 'Cerebras API key',
    provider: 'Cerebras',
    severity: 'high',
    keywords: ['csk-'],
    caseSensitive: true,
    pattern: /(?<![\w.-])csk-[A-Za-z0-9]{48}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: "Calls models on the organisation's quota.",
    fix: 'Revoke the key at cloud.cerebras.ai, issue a new one and read it from the environment or a secret store.',
    references: ['https://inference-docs.cerebras.ai/quickstart'],
    examples: [`CEREBRAS_API_KEY=csk-${fill(48)}`, `{ "key": "csk-${fill(48, 'base62', 4)}" }`],
    nonExamples: [
      `CEREBRAS_API_KEY=csk-${fill(47)}`,
      `CEREBRAS_API_KEY=csk-${fill(55, 'base62', 2)}`,
      `CEREBRAS_API_KEY=csk-${'x'.repeat(48)}`,
      'CEREBRAS_API_KEY=csk-your_key',
    ],
  }),
];
