import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'xata-api-key',
    title: 'Xata API key',
    provider: 'Xata',
    severity: 'critical',
    keywords: ['xau_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])xau_[A-Za-z0-9]{30,60}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Reads and changes the databases of its user.',
    fix: 'Replace the key at app.xata.io/settings, then hand the new one to the application through its environment.',
    references: ['https://xata.io/docs'],
    examples: [
      `XATA_API_KEY=xau_${fill(45)}`,
      `export XATA_API_KEY="xau_${fill(60, 'base62', 4)}"`,
    ],
    nonExamples: [
      `XATA_API_KEY=xau_${fill(29)}`,
      `XATA_API_KEY=xau_${fill(67, 'base62', 2)}`,
      `XATA_API_KEY=xau_${'x'.repeat(30)}`,
      'XATA_API_KEY=xau_your_key',
    ],
  }),
];
