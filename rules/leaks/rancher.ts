import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'rancher-api-token',
    title: 'Rancher API token',
    provider: 'Rancher',
    severity: 'critical',
    keywords: ['token-'],
    caseSensitive: true,
    pattern: /(?<![\w.-])token-[0-9a-z]{5}:[0-9a-z]{54}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 6,
    why: 'Acts in the clusters as its user.',
    fix: 'Replace the token in Rancher, Account & API keys, then hand the new one to the application through its environment.',
    references: ['https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys'],
    examples: [
      `RANCHER_API_TOKEN=token-${fill(5, 'base36')}:${fill(54, 'base36', 2)}`,
      `export RANCHER_API_TOKEN="token-${fill(5, 'base36', 4)}:${fill(54, 'base36', 5)}"`,
    ],
    nonExamples: [
      `RANCHER_API_TOKEN=token-${fill(5, 'base36')}:${fill(53, 'base36', 2)}`,
      `RANCHER_API_TOKEN=token-${fill(5, 'base36', 2)}:${fill(61, 'base36', 3)}`,
      `RANCHER_API_TOKEN=token-${'x'.repeat(5)}:${'x'.repeat(54)}`,
      'RANCHER_API_TOKEN=token-your_key',
    ],
  }),
];
