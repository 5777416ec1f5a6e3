import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'runpod-api-key',
    title: 'RunPod API key',
    provider: 'RunPod',
    severity: 'high',
    keywords: ['rpa_'],
    caseSensitive: true,
    pattern: /rpa_[0-9A-Z]{40}[A-Za-z0-9]{6}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: "Rents machines at the account's cost and reads its endpoints.",
    fix: 'Replace the key at console.runpod.io/user/settings, then hand the new one to the application through its environment.',
    references: ['https://docs.runpod.io/get-started/api-keys'],
    examples: [
      `RUNPOD_API_KEY=rpa_${fill(40, 'BASE36')}${fill(6, 'base62', 2)}`,
      `  api_key: "rpa_${fill(40, 'BASE36', 4)}${fill(6, 'base62', 5)}"`,
    ],
    nonExamples: [
      `RUNPOD_API_KEY=rpa_${fill(40, 'BASE36')}${fill(5, 'base62', 2)}`,
      `RUNPOD_API_KEY=rpa_${fill(40, 'BASE36', 2)}${fill(13, 'base62', 3)}`,
      `RUNPOD_API_KEY=rpa_${'X'.repeat(40)}${'x'.repeat(6)}`,
      'RUNPOD_API_KEY=rpa_your_key',
    ],
  }),
];
