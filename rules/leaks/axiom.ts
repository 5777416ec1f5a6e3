import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'axiom-api-token',
    title: 'Axiom API token',
    provider: 'Axiom',
    severity: 'high',
    keywords: ['xaat-'],
    caseSensitive: true,
    pattern: /xaat-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/,
    minEntropy: 2.5,
    publicPrefix: 5,
    why: 'Sends to or queries the data sets that it covers.',
    fix: 'Revoke the token at app.axiom.co/settings/api-tokens, issue a new one and read it from the environment or a secret store.',
    references: ['https://axiom.co/docs/reference/tokens'],
    examples: [
      `AXIOM_API_TOKEN=xaat-${fillUuid()}`,
      `export AXIOM_API_TOKEN="xaat-${fillUuid(4)}"`,
    ],
    nonExamples: [
      `AXIOM_API_TOKEN=xaat-${fillUuid().slice(0, 35)}`,
      `AXIOM_API_TOKEN=xaat-${fillUuid(2)}0a1`,
      'AXIOM_API_TOKEN=xaat-00000000-0000-0000-0000-000000000000',
      'AXIOM_API_TOKEN=xaat-your_key',
    ],
  }),
  defineRule({
    id: 'axiom-personal-token',
    title: 'Axiom personal token',
    provider: 'Axiom',
    severity: 'high',
    keywords: ['xapt-'],
    caseSensitive: true,
    pattern: /xapt-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/,
    minEntropy: 2.5,
    publicPrefix: 5,
    why: 'Does everything that its user can do in the organisation.',
    fix: 'Delete the token at app.axiom.co/settings/api-tokens, create another and keep it outside the repository.',
    references: ['https://axiom.co/docs/reference/tokens'],
    examples: [
      `AXIOM_PERSONAL_TOKEN=xapt-${fillUuid()}`,
      `AXIOM_PERSONAL_TOKEN=xapt-${fillUuid(4)}`,
    ],
    nonExamples: [
      `AXIOM_PERSONAL_TOKEN=xapt-${fillUuid().slice(0, 35)}`,
      `AXIOM_PERSONAL_TOKEN=xapt-${fillUuid(2)}0a1`,
      'AXIOM_PERSONAL_TOKEN=xapt-00000000-0000-0000-0000-000000000000',
      'AXIOM_PERSONAL_TOKEN=xapt-your_key',
    ],
  }),
];
