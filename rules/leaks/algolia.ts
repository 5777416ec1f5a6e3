import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, hex, named, nearValue } from '../leaks-support/near-assignment.ts';

/** The application that keys belong to. */
const application =
  /app(?:lication)?[_. -]?id["'\]) \t]{0,4}[:=,][ \t]{0,4}["'`]{0,2}[A-Z0-9]{10}(?![A-Za-z0-9_])/i;
/** A key that is more than a search key. */
const adminKey =
  /(?:admin|write|secret)[\w.-]{0,16}["'\]) \t]{0,4}[:=,][ \t]{0,4}["'`]{0,2}[0-9a-f]{32}(?![A-Za-z0-9_])/i;

export default [
  defineRule({
    id: 'algolia-application-id',
    title: 'Algolia application id beside its admin key',
    provider: 'Algolia',
    severity: 'low',
    confidence: 0.9,
    keywords: ['algolia'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [named(['algolia'], ['app id', 'application id']), bare(['app id', 'application id'])],
      '(?=[a-z]{0,9}[0-9])[a-z0-9]{10}',
    ),
    pair: { other: adminKey, lines: 3, confidence: 0.9, isNeeded: true },
    why: 'Names the application that the key beside it opens.',
    fix: 'Nothing can be revoked here: replace the key beside it.',
    references: ['https://www.algolia.com/doc/guides/security/api-keys/'],
    examples: [
      `ALGOLIA_APP_ID=${fill(10, 'BASE36')}\nALGOLIA_ADMIN_KEY=${fill(32, 'hex')}`,
      `algolia:\n  app_id: ${fill(10, 'BASE36', 2)}\n  admin_key: ${fill(32, 'hex', 2)}`,
    ],
    nonExamples: [
      `ALGOLIA_APP_ID=${fill(10, 'BASE36')}`,
      `ALGOLIA_APP_ID=${fill(10, 'BASE36')}\nALGOLIA_SEARCH_KEY=${fill(32, 'hex')}`,
      `ALGOLIA_APP_ID=${fill(11, 'BASE36')}\nALGOLIA_ADMIN_KEY=${fill(32, 'hex')}`,
    ],
  }),
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
    pair: { other: application, lines: 3, confidence: 0.93 },
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
