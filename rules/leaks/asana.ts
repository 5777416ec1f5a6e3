import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'asana-personal-access-token',
    title: 'Asana personal access token',
    provider: 'Asana',
    severity: 'high',
    keywords: ['asana'],
    scope: 'near',
    near: { lines: 3 },
    pattern:
      /(?<![\w/.-])(?<secret>[012]\/[0-9]{14,17}(?:\/[0-9]{14,17})?:[0-9a-f]{32})(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 2,
    why: 'Reads and changes every task that its user sees.',
    fix: 'Revoke the token at app.asana.com/0/my-apps, issue a new one and read it from the environment or a secret store.',
    references: ['https://developers.asana.com/docs/personal-access-token'],
    examples: [
      `ASANA_TOKEN=2/${fill(16, 'digit')}/${fill(16, 'digit', 2)}:${fill(32, 'hex', 3)}`,
      `asana:\n  token: 1/${fill(16, 'digit', 4)}:${fill(32, 'hex', 5)}`,
    ],
    nonExamples: [
      `ASANA_TOKEN=2/${fill(16, 'digit')}/${fill(16, 'digit', 2)}:${fill(31, 'hex', 3)}`,
      'ASANA_TOKEN=your_asana_token',
    ],
  }),
];
