import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'trigger-secret-key',
    title: 'Trigger.dev secret key',
    provider: 'Trigger.dev',
    severity: 'high',
    keywords: ['tr_prod_', 'tr_dev_', 'tr_stg_', 'tr_preview_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])tr_(?:prod|dev|stg|preview)_[A-Za-z0-9]{20,24}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 7,
    why: 'Starts tasks of the project and reads their runs.',
    fix: 'Revoke the key at cloud.trigger.dev, issue a new one and read it from the environment or a secret store.',
    references: ['https://trigger.dev/docs/apikeys'],
    examples: [
      `TRIGGER_SECRET_KEY=tr_prod_${fill(22)}`,
      `export TRIGGER_SECRET_KEY="tr_dev_${fill(24, 'base62', 4)}"`,
      `TRIGGER_SECRET_KEY=tr_stg_${fill(24, 'base62', 7)}`,
      `const token = 'tr_preview_${fill(24, 'base62', 10)}';`,
    ],
    nonExamples: [
      `TRIGGER_SECRET_KEY=tr_prod_${fill(19)}`,
      `TRIGGER_SECRET_KEY=tr_prod_${fill(31, 'base62', 2)}`,
      `TRIGGER_SECRET_KEY=tr_prod_${'x'.repeat(20)}`,
      'TRIGGER_SECRET_KEY=tr_prod_your_key',
    ],
  }),
];
