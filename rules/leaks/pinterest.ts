import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'pinterest-token',
    title: 'Pinterest access or refresh token',
    provider: 'Pinterest',
    severity: 'high',
    keywords: ['pina_', 'pinr_'],
    caseSensitive: true,
    pattern: /(?<![\w-])pin[ar]_[A-Za-z0-9._-]{60,500}(?![A-Za-z0-9._-])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Reads and changes the pins, boards and advertisements of its user.',
    fix: 'Revoke the token at developers.pinterest.com/apps, issue a new one and read it from the environment or a secret store.',
    references: [
      'https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/',
    ],
    examples: [
      `PINTEREST_TOKEN=pina_${fill(180, 'base64url')}`,
      `Authorization: Bearer pinr_${fill(300, 'base64url', 4)}`,
    ],
    nonExamples: [`PINTEREST_TOKEN=pina_${fill(50)}`, 'PINTEREST_TOKEN=pina_your_token'],
  }),
];
