import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'tinybird-token',
    title: 'Tinybird token',
    provider: 'Tinybird',
    severity: 'high',
    keywords: ['p.eyJ'],
    caseSensitive: true,
    pattern: /(?<![\w.-])p\.eyJ[A-Za-z0-9_-]{40,300}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
    minEntropy: 4,
    publicPrefix: 5,
    why: 'Reads or writes the data sources and endpoints that it covers.',
    fix: 'Replace the token at app.tinybird.co, Tokens, then hand the new one to the application through its environment.',
    references: ['https://www.tinybird.co/docs/api-reference/token-api'],
    examples: [
      `TINYBIRD_TOKEN=p.eyJ${fill(170, 'base64url')}.${fill(43, 'base64url', 2)}`,
      `{ "key": "p.eyJ${fill(300, 'base64url', 4)}.${fill(43, 'base64url', 5)}" }`,
    ],
    nonExamples: [`TB_TOKEN=p.eyJ${fill(60)}`, 'TB_TOKEN=p.eyJyour_token'],
  }),
];
