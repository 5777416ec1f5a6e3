import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'pubnub-secret-key',
    title: 'PubNub secret key',
    provider: 'PubNub',
    severity: 'high',
    keywords: ['sec-c-'],
    caseSensitive: true,
    pattern: /sec-c-[0-9A-Za-z-]{36,60}(?![0-9A-Za-z-])/,
    minEntropy: 3.5,
    publicPrefix: 6,
    why: 'Grants and revokes all rights of the key set.',
    fix: 'Revoke the key at admin.pubnub.com, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.pubnub.com/docs/general/security/access-control'],
    examples: [
      `PUBNUB_SECRET_KEY=sec-c-${fill(48)}`,
      `const token = 'sec-c-${fill(60, 'base62', 4)}';`,
    ],
    nonExamples: [
      `PUBNUB_SECRET_KEY=sec-c-${fill(35)}`,
      `PUBNUB_SECRET_KEY=sec-c-${fill(67, 'base62', 2)}`,
      `PUBNUB_SECRET_KEY=sec-c-${'x'.repeat(36)}`,
      'PUBNUB_SECRET_KEY=sec-c-your_key',
      `PUBNUB_SUBSCRIBE_KEY=sub-c-${fillUuid()}`,
    ],
  }),
  defineRule({
    id: 'pubnub-publish-key',
    title: 'PubNub publish key',
    provider: 'PubNub',
    severity: 'low',
    confidence: 0.8,
    keywords: ['pub-c-'],
    caseSensitive: true,
    pattern: /pub-c-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/,
    minEntropy: 2.5,
    publicPrefix: 6,
    why: 'Often public in clients; without access control anybody can publish with it.',
    fix: 'Nothing to do when access manager is on; else turn it on, or reset the key set in the admin portal.',
    references: ['https://www.pubnub.com/docs/general/security/access-control'],
    examples: [`PUBNUB_PUBLISH_KEY=pub-c-${fillUuid()}`, `  api_key: "pub-c-${fillUuid(4)}"`],
    nonExamples: [
      `PUBNUB_PUBLISH_KEY=pub-c-${fillUuid().slice(0, 35)}`,
      `PUBNUB_PUBLISH_KEY=pub-c-${fillUuid(2)}0a1`,
      'PUBNUB_PUBLISH_KEY=pub-c-00000000-0000-0000-0000-000000000000',
      'PUBNUB_PUBLISH_KEY=pub-c-your_key',
    ],
  }),
];
