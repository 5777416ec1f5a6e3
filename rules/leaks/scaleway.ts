import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'scaleway-access-key',
    title: 'Scaleway access key id',
    provider: 'Scaleway',
    severity: 'low',
    confidence: 0.9,
    keywords: ['SCW'],
    caseSensitive: true,
    pattern: /SCW[0-9A-Z]{17}(?![A-Za-z0-9_])/,
    minEntropy: 2.5,
    publicPrefix: 3,
    why: 'An id only: with its secret key it manages the resources of the project.',
    fix: 'Revoke the key at console.scaleway.com/iam/api-keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.scaleway.com/en/docs/iam/concepts/'],
    examples: [
      `SCALEWAY_ACCESS_KEY=SCW${fill(17, 'BASE36')}`,
      `{ "key": "SCW${fill(17, 'BASE36', 4)}" }`,
    ],
    nonExamples: [
      `SCALEWAY_ACCESS_KEY=SCW${fill(16, 'BASE36')}`,
      `SCALEWAY_ACCESS_KEY=SCW${fill(24, 'BASE36', 2)}`,
      `SCALEWAY_ACCESS_KEY=SCW${'X'.repeat(17)}`,
      'SCALEWAY_ACCESS_KEY=SCWyour_key',
    ],
  }),
  defineRule({
    id: 'scaleway-secret-key',
    title: 'Scaleway secret key',
    provider: 'Scaleway',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['scw_', 'SCW0', 'SCW1', 'SCW2', 'scaleway'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [
        named(['scw', 'scaleway'], ['secret', 'secret key', 'token']),
        bare(['secret key', 'secret access key', 'secret token']),
      ],
      uuid,
    ),
    minEntropy: 2.5,
    why: 'Manages the servers, buckets and users that its policy allows.',
    fix: 'Replace the key at console.scaleway.com/iam/api-keys, then hand the new one to the application through its environment.',
    references: ['https://www.scaleway.com/en/docs/iam/concepts/'],
    examples: [
      `SCW_SECRET_KEY=${fillUuid()}`,
      `"scw_secret_key": "${fillUuid(2)}",`,
      `scaleway:\n  secret_key: ${fillUuid(4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fillUuid()}`,
      `SCW_SECRET_KEY=${fillUuid().slice(0, 35)}`,
      `SCW_SECRET_NAME=${fillUuid()}`,
      'SCW_SECRET_KEY=your_scw_secret_key_here',
    ],
  }),
];
