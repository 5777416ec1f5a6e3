import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'kaggle-api-key',
    title: 'Kaggle API key (kaggle.json)',
    provider: 'Kaggle',
    severity: 'high',
    confidence: 0.88,
    keywords: ['kaggle', '"username"'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['kaggle'], ['key', 'token']),
        String.raw`"username"[ ]{0,2}:[ ]{0,2}"[\w-]{3,60}"[ ]{0,2},[ ]{0,2}"key"[ ]{0,2}:[ ]{0,2}"`,
      ],
      hex(32),
    ),
    minEntropy: 3,
    why: 'Acts for its user: reads private data sets and submits in competitions.',
    fix: 'Revoke the key at kaggle.com/settings, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.kaggle.com/docs/api'],
    examples: [
      `KAGGLE_KEY=${fill(32, 'hex')}`,
      `"kaggle_key": "${fill(32, 'hex', 2)}",`,
      `{"username":"acme","key":"${fill(32, 'hex', 7)}"}`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `KAGGLE_KEY=${fill(31, 'hex')}`,
      `kaggle/agent@sha256:${fill(32, 'hex', 3)}`,
      'KAGGLE_KEY=your_kaggle_key_here',
    ],
  }),
];
