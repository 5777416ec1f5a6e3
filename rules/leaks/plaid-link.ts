import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'plaid-link-token',
    title: 'Plaid link token',
    provider: 'Plaid',
    severity: 'medium',
    confidence: 0.8,
    keywords: ['link-production-', 'link-sandbox-', 'link-development-'],
    caseSensitive: true,
    pattern:
      /(?<![A-Za-z0-9_-])(?:link-production-|link-sandbox-|link-development-)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 16,
    why: 'Opens one session of Plaid Link for a user; it ends within hours.',
    fix: 'Nothing to revoke: it has ended by now. Take it out of the text.',
    references: ['https://plaid.com/docs/api/link/#linktokencreate'],
    examples: [
      `PLAID_LINK_TOKEN=link-production-${fillUuid()}`,
      `"token": "link-production-${fillUuid(2)}",`,
    ],
    nonExamples: [
      `PLAID_LINK_TOKEN=link-production-${fill(20)}`,
      `PLAID_LINK_TOKEN=link-production-${'x'.repeat(40)}`,
      'PLAID_LINK_TOKEN=link-production-your_token_here',
    ],
  }),
];
