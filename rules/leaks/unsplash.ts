import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, queried, urlSafe } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'unsplash-access-key',
    title: 'Unsplash access or secret key',
    provider: 'Unsplash',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['unsplash'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['unsplash'], ['key', 'secret', 'access', 'client id']),
        queried('api.unsplash.com', ['client_id']),
      ],
      urlSafe(43),
    ),
    minEntropy: 3.5,
    why: "Spends the requests of the application; the secret also redeems its users' codes.",
    fix: 'Revoke the key at unsplash.com/oauth/applications, issue a new one and read it from the environment or a secret store.',
    references: ['https://unsplash.com/documentation#public-authentication'],
    examples: [
      `UNSPLASH_ACCESS_KEY=${fill(43)}`,
      `"unsplash_access_key": "${fill(43, 'base62', 2)}",`,
      `fetch('https://api.unsplash.com/search/photos?client_id=${fill(43, 'base62', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(43)}`,
      `UNSPLASH_ACCESS_KEY=${fill(42)}`,
      `UNSPLASH_ACCESS_NAME=${fill(43)}`,
      'UNSPLASH_ACCESS_KEY=your_unsplash_access_key_here',
    ],
  }),
];
