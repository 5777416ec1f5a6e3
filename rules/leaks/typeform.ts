import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'typeform-token',
    title: 'Typeform personal token',
    provider: 'Typeform',
    severity: 'high',
    keywords: ['tfp_'],
    caseSensitive: true,
    pattern: /tfp_[A-Za-z0-9_=.-]{40,59}(?![A-Za-z0-9_=.-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Reads the answers to and changes the forms of its user.',
    fix: 'Delete the token at admin.typeform.com/user/tokens, create another and keep it outside the repository.',
    references: ['https://www.typeform.com/developers/get-started/personal-access-token/'],
    examples: [
      `TYPEFORM_TOKEN=tfp_${fill(50, 'base64url')}`,
      `export TYPEFORM_TOKEN="tfp_${fill(59, 'base64url', 4)}"`,
    ],
    nonExamples: [
      `TYPEFORM_TOKEN=tfp_${fill(39, 'base64url')}`,
      `TYPEFORM_TOKEN=tfp_${fill(66, 'base64url', 2)}`,
      `TYPEFORM_TOKEN=tfp_${'x'.repeat(40)}`,
      'TYPEFORM_TOKEN=tfp_your_key',
    ],
  }),
];
