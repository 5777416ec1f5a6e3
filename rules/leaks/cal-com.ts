import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'cal-com-api-key',
    title: 'Cal.com API key',
    provider: 'Cal.com',
    severity: 'high',
    keywords: ['cal_live_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])cal_live_[0-9a-f]{32}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 9,
    why: 'Reads and books meetings of its user.',
    fix: 'Replace the key at app.cal.com/settings/developer/api-keys, then hand the new one to the application through its environment.',
    references: ['https://cal.com/docs/api-reference/v2/introduction'],
    examples: [
      `CAL_COM_API_KEY=cal_live_${fill(32, 'hex')}`,
      `const token = 'cal_live_${fill(32, 'hex', 4)}';`,
    ],
    nonExamples: [
      `CAL_COM_API_KEY=cal_live_${fill(31, 'hex')}`,
      `CAL_COM_API_KEY=cal_live_${fill(39, 'hex', 2)}`,
      `CAL_COM_API_KEY=cal_live_${'0'.repeat(32)}`,
      'CAL_COM_API_KEY=cal_live_your_key',
    ],
  }),
];
