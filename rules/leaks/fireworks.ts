import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'fireworks-api-key',
    title: 'Fireworks AI API key',
    provider: 'Fireworks AI',
    severity: 'high',
    confidence: 0.9,
    keywords: ['fw_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])fw_(?=[a-z0-9]*[A-Z])(?=[A-Za-z]*[0-9])[A-Za-z0-9]{22,24}(?![\w-])/,
    minEntropy: 3,
    publicPrefix: 3,
    why: "Runs inference and fine-tuning at the account's cost.",
    fix: 'Delete the key at app.fireworks.ai/settings/users/api-keys, create another and keep it outside the repository.',
    references: ['https://docs.fireworks.ai/getting-started/quickstart'],
    examples: [
      `FIREWORKS_API_KEY=fw_${fill(23)}`,
      `export FIREWORKS_API_KEY="fw_${fill(24, 'base62', 4)}"`,
    ],
    nonExamples: [
      `FIREWORKS_API_KEY=fw_${fill(21)}`,
      `FIREWORKS_API_KEY=fw_${fill(31, 'base62', 2)}`,
      `FIREWORKS_API_KEY=fw_${'x'.repeat(22)}`,
      'FIREWORKS_API_KEY=fw_your_key',
      'const fw_updateRequestQueueHandler = 1;',
    ],
  }),
];
