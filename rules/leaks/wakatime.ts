import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'wakatime-api-key',
    title: 'WakaTime API key',
    provider: 'WakaTime',
    severity: 'medium',
    keywords: ['waka_'],
    caseSensitive: true,
    pattern:
      /(?<![\w.-])waka_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/,
    minEntropy: 2.5,
    publicPrefix: 5,
    why: 'Reads and writes the coding activity of its user.',
    fix: 'Revoke the key at wakatime.com/settings/api-key, issue a new one and read it from the environment or a secret store.',
    references: ['https://wakatime.com/developers'],
    examples: [`WAKATIME_API_KEY=waka_${fillUuid()}`, `const token = 'waka_${fillUuid(4)}';`],
    nonExamples: [
      `WAKATIME_API_KEY=waka_${fillUuid().slice(0, 35)}`,
      `WAKATIME_API_KEY=waka_${fillUuid(2)}0a1`,
      'WAKATIME_API_KEY=waka_00000000-0000-0000-0000-000000000000',
      'WAKATIME_API_KEY=waka_your_key',
    ],
  }),
];
