import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'nightfall-api-key',
    title: 'Nightfall API key',
    provider: 'Nightfall',
    severity: 'high',
    scope: 'near',
    near: { lines: 2 },
    keywords: ['nightfall'],
    pattern: /(?<![\w.-])NF-(?=[A-Za-z]*[0-9])(?=[A-Z0-9]*[a-z])[A-Za-z0-9]{32}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 3,
    why: "Scans text at the account's cost.",
    fix: 'Revoke the key at app.nightfall.ai/developer-platform, issue a new one and read it from the environment or a secret store.',
    references: [
      'https://help.nightfall.ai/developer-api/key-concepts/setting-up-nightfall/creating-api-key',
    ],
    examples: [`NIGHTFALL_API_KEY=NF-${fill(32)}`, `{ "key": "NF-${fill(32, 'base62', 4)}" }`].map(
      (text) => `# nightfall\n${text}`,
    ),
    nonExamples: [
      `NIGHTFALL_API_KEY=NF-${fill(31)}`,
      `NIGHTFALL_API_KEY=NF-${fill(39, 'base62', 2)}`,
      `NIGHTFALL_API_KEY=NF-${'x'.repeat(32)}`,
      'NIGHTFALL_API_KEY=NF-your_key',
    ],
  }),
];
