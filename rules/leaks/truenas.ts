import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'truenas-api-key',
    title: 'TrueNAS API key',
    provider: 'TrueNAS',
    severity: 'critical',
    confidence: 0.95,
    keywords: ['truenas', 'freenas', 'login_with_api_key'],
    scope: 'near',
    near: { lines: 4 },
    pattern: nearValue(
      [
        named(['truenas'], ['key', 'token']),
        String.raw`auth\.login_with_api_key"[^[]{0,80}\[\s{0,12}"`,
      ],
      '[1-9][0-9]{0,3}-[a-z0-9]{64}',
    ),
    minEntropy: 3.8,
    why: 'Manages the storage server: pools, shares and users.',
    fix: 'Revoke the key in TrueNAS, API keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.truenas.com/docs/scale/scaletutorials/toptoolbar/managingapikeys/'],
    examples: [`TRUENAS_API_KEY=1-${fill(64)}`, `"truenas_api_key": "1-${fill(64, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=1-${fill(64)}`,
      `TRUENAS_API_KEY=1-${fill(63)}`,
      `TRUENAS_API_NAME=1-${fill(64)}`,
      'TRUENAS_API_KEY=your_truenas_api_key_here',
    ],
  }),
];
