import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'yandex-oauth-token',
    title: 'Yandex OAuth token',
    provider: 'Yandex',
    severity: 'high',
    scope: 'near',
    near: { lines: 2 },
    keywords: ['yandex', 'oauth'],
    pattern:
      /(?<![\w.-])y0_(?=[a-z0-9_-]*[A-Z])(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{50,64}(?![A-Za-z0-9_-])/,
    minEntropy: 3.8,
    publicPrefix: 3,
    why: 'Acts for its user within the scopes of the application.',
    fix: 'Replace the token at id.yandex.com/personal/data-access, then hand the new one to the application through its environment.',
    references: ['https://yandex.com/dev/id/doc/en/'],
    examples: [
      `YANDEX_OAUTH_TOKEN=y0_${fill(57, 'base64url')}`,
      `  api_key: "y0_${fill(64, 'base64url', 4)}"`,
    ].map((text) => `# yandex\n${text}`),
    nonExamples: [
      `YANDEX_OAUTH_TOKEN=y0_${fill(49, 'base64url')}`,
      `YANDEX_OAUTH_TOKEN=y0_${fill(71, 'base64url', 2)}`,
      `YANDEX_OAUTH_TOKEN=y0_${'x'.repeat(50)}`,
      'YANDEX_OAUTH_TOKEN=y0_your_key',
    ],
  }),
];
