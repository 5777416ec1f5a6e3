import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'tolgee-api-key',
    title: 'Tolgee API key',
    provider: 'Tolgee',
    severity: 'high',
    keywords: ['tgpat_', 'tgpak_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])tgpa[tk]_[a-z2-7]{40,70}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 6,
    why: 'Reads and changes the translations of the project or user.',
    fix: 'Replace the key at app.tolgee.io/account, then hand the new one to the application through its environment.',
    references: ['https://docs.tolgee.io/platform/account_settings/api_keys_and_pat_tokens'],
    examples: [
      `TOLGEE_API_KEY=tgpak_${fill(56, 'base32').toLowerCase()}`,
      `X-API-Key: tgpat_${fill(51, 'base32', 2).toLowerCase()}`,
    ],
    nonExamples: [
      `TOLGEE_API_KEY=tgpak_${fill(20, 'base32').toLowerCase()}`,
      'TOLGEE_API_KEY=tgpak_your_key',
    ],
  }),
];
