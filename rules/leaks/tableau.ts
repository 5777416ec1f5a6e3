import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'tableau-personal-access-token',
    title: 'Tableau personal access token',
    provider: 'Tableau',
    severity: 'high',
    confidence: 0.97,
    keywords: ['tableau'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32}'),
    minEntropy: 3.8,
    why: 'Reads workbooks and data sources as its user.',
    fix: 'Replace the token in the account settings in Tableau, then hand the new one to the application through its environment.',
    references: [
      'https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm',
    ],
    examples: [
      `TABLEAU_TOKEN=${fill(22)}==:${fill(32)}`,
      `provider: tableau\n  token: ${fill(22, 'base62', 3)}==:${fill(32, 'base62', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=${fill(22)}==:${fill(32)}`,
      `TABLEAU_TOKEN=${fill(22)}==:${fill(31)}`,
      'TABLEAU_TOKEN=your_tableau_token_here',
    ],
  }),
];
