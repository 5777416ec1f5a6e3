import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'nvidia-api-key',
    title: 'NVIDIA API key',
    provider: 'NVIDIA',
    severity: 'high',
    keywords: ['nvapi-'],
    caseSensitive: true,
    pattern: /nvapi-[A-Za-z0-9_-]{64}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 6,
    why: 'Pulls private containers and models of the NGC organisation and calls hosted models.',
    fix: 'Replace the key at org.ngc.nvidia.com/setup/api-keys, then hand the new one to the application through its environment.',
    references: ['https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html'],
    examples: [
      `NVIDIA_API_KEY=nvapi-${fill(64, 'base64url')}`,
      `  api_key: "nvapi-${fill(64, 'base64url', 4)}"`,
    ],
    nonExamples: [
      `NVIDIA_API_KEY=nvapi-${fill(63, 'base64url')}`,
      `NVIDIA_API_KEY=nvapi-${fill(71, 'base64url', 2)}`,
      `NVIDIA_API_KEY=nvapi-${'x'.repeat(64)}`,
      'NVIDIA_API_KEY=nvapi-your_key',
    ],
  }),
];
