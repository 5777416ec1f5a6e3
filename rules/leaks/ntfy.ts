import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'ntfy-access-token',
    title: 'ntfy access token',
    provider: 'ntfy',
    severity: 'medium',
    confidence: 0.9,
    scope: 'near',
    near: { lines: 2 },
    keywords: ['ntfy'],
    pattern: /(?<![\w.-])tk_(?=[a-z]*[0-9])[0-9a-z]{29}(?![A-Za-z0-9_])/,
    minEntropy: 3.3,
    publicPrefix: 3,
    why: 'Publishes to and reads the topics of its user.',
    fix: 'Delete the token in ntfy, Account, create another and keep it outside the repository.',
    references: ['https://docs.ntfy.sh/config/#access-tokens'],
    examples: [
      `NTFY_ACCESS_TOKEN=tk_${fill(29, 'base36')}`,
      `Authorization: Bearer tk_${fill(29, 'base36', 4)}`,
    ].map((text) => `# ntfy\n${text}`),
    nonExamples: [
      `NTFY_ACCESS_TOKEN=tk_${fill(28, 'base36')}`,
      `NTFY_ACCESS_TOKEN=tk_${fill(36, 'base36', 2)}`,
      `NTFY_ACCESS_TOKEN=tk_${'x'.repeat(29)}`,
      'NTFY_ACCESS_TOKEN=tk_your_key',
    ],
  }),
];
