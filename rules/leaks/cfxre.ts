import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'cfx-license-key',
    title: 'Cfx.re server licence key',
    provider: 'Cfx.re',
    severity: 'medium',
    confidence: 0.95,
    keywords: ['cfxk_'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9_-])cfxk_[A-Za-z0-9]{1,40}_[A-Za-z0-9]{5,10}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 5,
    why: 'Starts game servers in the name of its owner.',
    fix: 'Replace the key at portal.cfx.re, then read the new one from the environment.',
    references: ['https://docs.fivem.net/docs/server-manual/setting-up-a-server-vanilla/'],
    examples: [
      `CFX_LICENSE_KEY=cfxk_${fill(20)}_${fill(6)}`,
      `"token": "cfxk_${fill(21, 'base62', 2)}_${fill(6, 'base62', 2)}",`,
    ],
    nonExamples: [
      `CFX_LICENSE_KEY=cfxk_${fill(20)}`,
      `CFX_LICENSE_KEY=cfxk_${'x'.repeat(40)}`,
      'CFX_LICENSE_KEY=cfxk_your_token_here',
    ],
  }),
];
