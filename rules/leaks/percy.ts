import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'percy-token',
    title: 'Percy project token',
    provider: 'Percy',
    severity: 'medium',
    confidence: 0.9,
    keywords: ['percy'],
    scope: 'near',
    near: { lines: 2 },
    pattern: /(?<![\w.-])(?<secret>(?:web|app|auto|ss|generic)_[0-9a-f]{64})(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Uploads builds of the project.',
    fix: 'Replace the token at percy.io, Project settings, then hand the new one to the application through its environment.',
    references: ['https://www.browserstack.com/docs/percy/integrate/overview'],
    examples: [
      `PERCY_TOKEN=web_${fill(64, 'hex')}`,
      `export PERCY_TOKEN="app_${fill(64, 'hex', 2)}"`,
    ],
    nonExamples: [`PERCY_TOKEN=web_${fill(63, 'hex')}`, 'PERCY_TOKEN=web_your_token'],
  }),
];
