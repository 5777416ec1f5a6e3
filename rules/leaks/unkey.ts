import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'unkey-root-key',
    title: 'Unkey root key',
    provider: 'Unkey',
    severity: 'critical',
    keywords: ['unkey_'],
    caseSensitive: true,
    pattern:
      /(?<![\w.-])unkey_(?=[a-z0-9]*[A-Z])(?=[A-Za-z]*[0-9])[1-9A-HJ-NP-Za-km-z]{20,44}(?![A-Za-z0-9])/,
    minEntropy: 3.3,
    publicPrefix: 6,
    why: "Makes and revokes the API keys of the workspace's customers.",
    fix: 'Delete the key at app.unkey.com/settings/root-keys, create another and keep it outside the repository.',
    references: ['https://www.unkey.com/docs/security/root-keys'],
    examples: [
      `UNKEY_ROOT_KEY=unkey_${fill(32, 'base58')}`,
      `  api_key: "unkey_${fill(44, 'base58', 4)}"`,
    ],
    nonExamples: [
      `UNKEY_ROOT_KEY=unkey_${fill(19, 'base58')}`,
      `UNKEY_ROOT_KEY=unkey_${fill(51, 'base58', 2)}`,
      `UNKEY_ROOT_KEY=unkey_${'x'.repeat(20)}`,
      'UNKEY_ROOT_KEY=unkey_your_key',
    ],
  }),
];
