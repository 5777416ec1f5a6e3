import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'elevenlabs-api-key',
    title: 'ElevenLabs API key',
    provider: 'ElevenLabs',
    severity: 'high',
    keywords: ['sk_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])sk_[0-9a-f]{48}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 3,
    why: "Generates speech on the account's quota and reads its cloned voices and history.",
    fix: 'Replace the key at elevenlabs.io/app/settings/api-keys, then hand the new one to the application through its environment.',
    references: ['https://elevenlabs.io/docs/api-reference/authentication'],
    examples: [
      `ELEVENLABS_API_KEY=sk_${fill(48, 'hex')}`,
      `Authorization: Bearer sk_${fill(48, 'hex', 4)}`,
    ],
    nonExamples: [
      `ELEVENLABS_API_KEY=sk_${fill(47, 'hex')}`,
      `ELEVENLABS_API_KEY=sk_${fill(55, 'hex', 2)}`,
      `ELEVENLABS_API_KEY=sk_${'0'.repeat(48)}`,
      'ELEVENLABS_API_KEY=sk_your_key',
    ],
  }),
];
