import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'contentful-management-token',
    title: 'Contentful management token',
    provider: 'Contentful',
    severity: 'high',
    keywords: ['CFPAT-'],
    caseSensitive: true,
    pattern: /CFPAT-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 6,
    why: 'Changes the content and models of every space that its user sees.',
    fix: 'Delete the token at app.contentful.com/account/profile/cma_tokens, create another and keep it outside the repository.',
    references: ['https://www.contentful.com/developers/docs/references/authentication/'],
    examples: [
      `CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-${fill(43, 'base64url')}`,
      `Authorization: Bearer CFPAT-${fill(43, 'base64url', 4)}`,
    ],
    nonExamples: [
      `CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-${fill(42, 'base64url')}`,
      `CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-${fill(50, 'base64url', 2)}`,
      `CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-${'x'.repeat(43)}`,
      'CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-your_key',
    ],
  }),
];
