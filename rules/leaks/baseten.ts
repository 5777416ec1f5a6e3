import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'baseten-api-key',
    title: 'Baseten API key',
    provider: 'Baseten',
    severity: 'high',
    confidence: 0.93,
    keywords: ['baseten'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['baseten'], ['key', 'token'])], '[a-z0-9]{8}\\.[a-z0-9]{32}'),
    minEntropy: 3.5,
    why: "Calls and deploys models at the workspace's cost.",
    fix: 'Revoke the key at app.baseten.co/settings/api_keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.baseten.co/organization/api-keys'],
    examples: [
      `BASETEN_API_KEY=${fill(8)}.${fill(32)}`,
      `"baseten_api_key": "${fill(8, 'base62', 2)}.${fill(32, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(8)}.${fill(32)}`,
      `BASETEN_API_KEY=${fill(8)}.${fill(31)}`,
      `BASETEN_API_NAME=${fill(8)}.${fill(32)}`,
      'BASETEN_API_KEY=your_baseten_api_key_here',
    ],
  }),
];
