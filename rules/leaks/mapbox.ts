import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { base64Json } from '../leaks-support/checksums.ts';

export default [
  defineRule({
    id: 'mapbox-secret-token',
    title: 'Mapbox secret or temporary token',
    provider: 'Mapbox',
    severity: 'high',
    keywords: ['sk.eyJ1Ijoi', 'tk.eyJ1Ijoi'],
    caseSensitive: true,
    pattern: /[st]k\.eyJ1Ijoi[A-Za-z0-9_-]{20,120}\.[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    structure: { test: 'json-token', onFail: 'suspect' },
    publicPrefix: 3,
    why: 'Changes styles and tile sets and makes further tokens within its scopes.',
    fix: 'Delete the token at account.mapbox.com/access-tokens, create another and keep it outside the repository.',
    references: ['https://docs.mapbox.com/help/getting-started/access-tokens/'],
    examples: [
      `export MAPBOX_SECRET_TOKEN="sk.${base64Json({ u: 'acme', a: fill(25, 'base36') })}.${fill(22)}"`,
      `MAPBOX_SECRET_TOKEN=sk.${base64Json({ u: 'someone', a: fill(25, 'base36', 2) })}.${fill(22, 'base62', 2)}`,
    ],
    nonExamples: [
      `MAPBOX_TOKEN=pk.eyJ1Ijoi${fill(40)}.${fill(22)}`,
      `MAPBOX_TOKEN=sk.eyJ1Ijoi${fill(40)}.${fill(12)}`,
    ],
  }),
];
