import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'xmatters-api-key',
    title: 'xMatters API key',
    provider: 'xMatters',
    severity: 'high',
    confidence: 0.95,
    keywords: ['xm-api-key-'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9_-])xm-api-key-[A-Za-z0-9-]{36,80}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 11,
    why: 'Acts as its user: reads people and starts alerts.',
    fix: 'Delete the key in the xMatters profile, API keys, create another and read the new one from the environment.',
    references: ['https://help.xmatters.com/xmapi/#authentication'],
    examples: [
      `XMATTERS_API_KEY=xm-api-key-${fill(40)}`,
      `"token": "xm-api-key-${fill(64, 'base62', 2)}",`,
    ],
    nonExamples: [
      `XMATTERS_API_KEY=xm-api-key-${fill(20)}`,
      `XMATTERS_API_KEY=xm-api-key-${'x'.repeat(40)}`,
      'XMATTERS_API_KEY=xm-api-key-your_token_here',
    ],
  }),
];
