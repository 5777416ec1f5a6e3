import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'modal-token-secret',
    title: 'Modal token secret',
    provider: 'Modal',
    severity: 'high',
    confidence: 0.85,
    keywords: ['as-'],
    caseSensitive: true,
    pattern:
      /(?<![\w.-])as-(?=[a-z0-9]*[A-Z])(?=[A-Z0-9]*[a-z])(?=[A-Za-z]*[0-9])[A-Za-z0-9]{22}(?![\w-])/,
    minEntropy: 3.5,
    publicPrefix: 3,
    why: 'With its token id it runs any code in the workspace and reads its secrets.',
    fix: 'Revoke the secret at modal.com/settings/tokens, issue a new one and read it from the environment or a secret store.',
    references: ['https://modal.com/docs/reference/modal.config'],
    examples: [`MODAL_TOKEN_SECRET=as-${fill(22)}`, `const token = 'as-${fill(22, 'base62', 4)}';`],
    nonExamples: [
      `MODAL_TOKEN_SECRET=as-${fill(21)}`,
      `MODAL_TOKEN_SECRET=as-${fill(29, 'base62', 2)}`,
      `MODAL_TOKEN_SECRET=as-${'x'.repeat(22)}`,
      'MODAL_TOKEN_SECRET=as-your_key',
      `MODAL_TOKEN_ID=ak-${fill(22)}`,
    ],
  }),
];
