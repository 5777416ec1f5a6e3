import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'algolia-admin-key',
    title: 'Algolia admin or write key',
    provider: 'Algolia',
    severity: 'high',
    confidence: 0.8,
    keywords: ['algolia'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [
        named(
          ['algolia'],
          [
            'admin key',
            'admin api key',
            'write key',
            'write api key',
            'secret key',
            'api key',
            'secret',
          ],
        ),
        bare(['admin api key', 'admin key', 'write key']),
      ],
      hex(32),
    ),
    minEntropy: 3,
    why: 'Reads, changes and deletes indexes and makes further keys; search keys have the same form.',
    fix: 'Delete the key at dashboard.algolia.com/account/api-keys, create another and keep it outside the repository.',
    references: ['https://www.algolia.com/doc/guides/security/api-keys/'],
    examples: [
      `ALGOLIA_ADMIN_KEY=${fill(32, 'hex')}`,
      `"algolia_admin_key": "${fill(32, 'hex', 2)}",`,
      `algolia:\n  admin_api_key: ${fill(32, 'hex', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(32, 'hex')}`,
      `ALGOLIA_ADMIN_KEY=${fill(31, 'hex')}`,
      `algolia/agent@sha256:${fill(32, 'hex', 3)}`,
      'ALGOLIA_ADMIN_KEY=your_algolia_admin_key_here',
      `ALGOLIA_SEARCH_API_KEY=${fill(32, 'hex')}`,
    ],
  }),
];
