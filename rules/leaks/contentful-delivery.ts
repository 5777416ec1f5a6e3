import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, urlSafe } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'contentful-delivery-token',
    title: 'Contentful delivery or preview token',
    provider: 'Contentful',
    severity: 'low',
    confidence: 0.85,
    keywords: ['contentful'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(
          ['contentful'],
          ['access token', 'delivery token', 'preview token', 'preview access token', 'token'],
        ),
      ],
      urlSafe(43),
    ),
    minEntropy: 3.5,
    why: 'Reads published content, often public anyway; a preview token also shows drafts.',
    fix: 'Revoke the token in Contentful, Settings → API keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.contentful.com/developers/docs/references/content-delivery-api/'],
    examples: [
      `CONTENTFUL_ACCESS_TOKEN=${fill(43)}`,
      `"contentful_access_token": "${fill(43, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(43)}`,
      `CONTENTFUL_ACCESS_TOKEN=${fill(42)}`,
      `CONTENTFUL_ACCESS_NAME=${fill(43)}`,
      'CONTENTFUL_ACCESS_TOKEN=your_contentful_access_token_here',
    ],
  }),
];
