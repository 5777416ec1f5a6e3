import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'ory-api-key',
    title: 'Ory API key',
    provider: 'Ory',
    severity: 'critical',
    keywords: ['ory_pat_', 'ory_wak_', 'ory_apikey_'],
    caseSensitive: true,
    pattern: /ory_(?:pat|wak|apikey)_[A-Za-z0-9]{32}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 8,
    why: 'Manages identities, permissions and clients of the project or workspace.',
    fix: 'Replace the key at console.ory.sh, Developers, then hand the new one to the application through its environment.',
    references: ['https://www.ory.sh/docs/concepts/personal-access-token'],
    examples: [
      `ORY_API_KEY=ory_pat_${fill(32)}`,
      `export ORY_API_KEY="ory_wak_${fill(32, 'base62', 4)}"`,
      `ORY_API_KEY=ory_apikey_${fill(32, 'base62', 7)}`,
    ],
    nonExamples: [
      `ORY_API_KEY=ory_pat_${fill(31)}`,
      `ORY_API_KEY=ory_pat_${fill(39, 'base62', 2)}`,
      `ORY_API_KEY=ory_pat_${'x'.repeat(32)}`,
      'ORY_API_KEY=ory_pat_your_key',
    ],
  }),
];
