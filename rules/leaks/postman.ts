import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'postman-api-key',
    title: 'Postman API key',
    provider: 'Postman',
    severity: 'high',
    confidence: 0.99,
    keywords: ['PMAK-'],
    caseSensitive: true,
    pattern: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 5,
    why: 'Reads collections and environments of its owner, which often hold further secrets.',
    fix: 'Delete it under Settings, API keys, create a new one, and look at the environments it could read.',
    references: ['https://learning.postman.com/docs/developer/postman-api/authentication/'],
    examples: [
      `POSTMAN_API_KEY=PMAK-${fill(24, 'hex')}-${fill(34, 'hex', 2)}`,
      `X-Api-Key: PMAK-${fill(24, 'hex', 3)}-${fill(34, 'hex', 4)}`,
    ],
    nonExamples: [
      `POSTMAN_API_KEY=PMAK-${fill(24, 'hex')}-${fill(33, 'hex', 2)}`,
      `POSTMAN_API_KEY=PMAK-${fill(24, 'hex')}-${fill(35, 'hex', 2)}`,
      `POSTMAN_API_KEY=PMAK-${'x'.repeat(24)}-${'x'.repeat(34)}`,
    ],
    knownMisses: ['Collection keys (PMAT-), whose length is not documented.'],
  }),
];
