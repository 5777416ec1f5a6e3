import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'defined-networking-api-key',
    title: 'Defined Networking API key',
    provider: 'Defined Networking',
    severity: 'critical',
    keywords: ['dnkey-'],
    caseSensitive: true,
    pattern: /dnkey-[A-Z0-9=_-]{26}-[A-Z0-9=_-]{52}(?![A-Za-z0-9=_-])/,
    minEntropy: 3.5,
    publicPrefix: 6,
    why: 'Adds hosts to and changes the rules of the private network.',
    fix: 'Revoke the key at admin.defined.net/settings/api-keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.defined.net/guides/automating-host-creation/'],
    examples: [
      `DEFINED_NETWORKING_API_KEY=dnkey-${fill(26, 'base32')}-${fill(52, 'base32', 2)}`,
      `{ "key": "dnkey-${fill(26, 'base32', 4)}-${fill(52, 'base32', 5)}" }`,
    ],
    nonExamples: [
      `DEFINED_NETWORKING_API_KEY=dnkey-${fill(26, 'base32')}-${fill(51, 'base32', 2)}`,
      `DEFINED_NETWORKING_API_KEY=dnkey-${fill(26, 'base32', 2)}-${fill(59, 'base32', 3)}`,
      `DEFINED_NETWORKING_API_KEY=dnkey-${'X'.repeat(26)}-${'X'.repeat(52)}`,
      'DEFINED_NETWORKING_API_KEY=dnkey-your_key',
    ],
  }),
];
