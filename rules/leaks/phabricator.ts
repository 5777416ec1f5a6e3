import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'phabricator-conduit-token',
    title: 'Phabricator Conduit token',
    provider: 'Phabricator',
    severity: 'high',
    confidence: 0.93,
    keywords: ['conduit', 'phabricator', 'phorge', 'arcrc'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('(?:api|cli)-(?=[a-z]*[2-7])[a-z2-7]{28}'),
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Acts for its user or bot in every application.',
    fix: 'Replace the token in Settings → Conduit API tokens, then hand the new one to the application through its environment.',
    references: ['https://we.phorge.it/book/contrib/article/using_conduit/'],
    examples: [
      `CONDUIT_TOKEN=api-${fill(27, 'lower')}5`,
      `provider: conduit\n  token: api-${fill(27, 'lower', 3)}5`,
    ],
    nonExamples: [`SERVICE_KEY=api-${fill(27, 'lower')}5`, 'CONDUIT_TOKEN=your_conduit_token_here'],
  }),
];
