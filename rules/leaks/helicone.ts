import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'helicone-api-key',
    title: 'Helicone API key',
    provider: 'Helicone',
    severity: 'high',
    keywords: ['sk-helicone-'],
    caseSensitive: true,
    pattern: /sk-helicone-[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 12,
    why: 'Reads logged prompts and answers and sends requests through the proxy.',
    fix: 'Replace the key at us.helicone.ai/settings/api-keys, then hand the new one to the application through its environment.',
    references: ['https://docs.helicone.ai/helicone-headers/helicone-auth'],
    examples: [
      `HELICONE_API_KEY=sk-helicone-${fill(7, 'base36')}-${fill(7, 'base36', 2)}-${fill(7, 'base36', 3)}-${fill(7, 'base36', 4)}`,
      `HELICONE_API_KEY=sk-helicone-${fill(7, 'base36', 4)}-${fill(7, 'base36', 5)}-${fill(7, 'base36', 6)}-${fill(7, 'base36', 7)}`,
    ],
    nonExamples: [
      `HELICONE_API_KEY=sk-helicone-${fill(7, 'base36')}-${fill(7, 'base36', 2)}-${fill(7, 'base36', 3)}-${fill(6, 'base36', 4)}`,
      `HELICONE_API_KEY=sk-helicone-${fill(7, 'base36', 2)}-${fill(7, 'base36', 3)}-${fill(7, 'base36', 4)}-${fill(14, 'base36', 5)}`,
      `HELICONE_API_KEY=sk-helicone-${'x'.repeat(7)}-${'x'.repeat(7)}-${'x'.repeat(7)}-${'x'.repeat(7)}`,
      'HELICONE_API_KEY=sk-helicone-your_key',
    ],
  }),
];
