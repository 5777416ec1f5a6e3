import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'ubidots-token',
    title: 'Ubidots token',
    provider: 'Ubidots',
    severity: 'high',
    confidence: 0.95,
    keywords: ['BBFF-', 'BBUS-'],
    caseSensitive: true,
    pattern:
      /(?<![A-Za-z0-9_-])(?:BBFF-|BBUS-)(?=[A-Za-z]{0,29}[0-9])[A-Za-z0-9]{30,45}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 5,
    why: 'Reads and writes the data of every device of the account.',
    fix: 'Delete the token in the Ubidots account, API credentials, create another and read the new one from the environment.',
    references: ['https://docs.ubidots.com/reference/authentication'],
    examples: [`UBIDOTS_TOKEN=BBFF-${fill(30)}`, `"token": "BBFF-${fill(34, 'base62', 2)}",`],
    nonExamples: [
      `UBIDOTS_TOKEN=BBFF-${fill(20)}`,
      `UBIDOTS_TOKEN=BBFF-${'x'.repeat(40)}`,
      'UBIDOTS_TOKEN=BBFF-your_token_here',
    ],
  }),
];
