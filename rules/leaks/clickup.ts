import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'clickup-api-token',
    title: 'ClickUp personal API token',
    provider: 'ClickUp',
    severity: 'high',
    keywords: ['pk_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])pk_[0-9]{7,9}_[0-9A-Z]{32}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 3,
    why: 'Reads and changes the tasks that its user sees.',
    fix: 'Delete the token at app.clickup.com/settings/apps, create another and keep it outside the repository.',
    references: ['https://developer.clickup.com/docs/authentication'],
    examples: [
      `CLICKUP_API_TOKEN=pk_${fill(8, 'digit')}_${fill(32, 'BASE36', 2)}`,
      `{ "key": "pk_${fill(9, 'digit', 4)}_${fill(32, 'BASE36', 5)}" }`,
    ],
    nonExamples: [
      `CLICKUP_API_TOKEN=pk_${fill(7, 'digit')}_${fill(31, 'BASE36', 2)}`,
      `CLICKUP_API_TOKEN=pk_${fill(7, 'digit', 2)}_${fill(39, 'BASE36', 3)}`,
      `CLICKUP_API_TOKEN=pk_${'0'.repeat(7)}_${'X'.repeat(32)}`,
      'CLICKUP_API_TOKEN=pk_your_key',
    ],
  }),
];
