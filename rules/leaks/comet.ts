import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'comet-api-key',
    title: 'Comet API key',
    provider: 'Comet',
    severity: 'high',
    confidence: 0.85,
    keywords: ['comet_', 'comet_ml', 'cometml', 'opik_', 'comet.com'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['comet ml', 'comet api', 'cometml', 'opik'], ['key'])], alnum(25)),
    minEntropy: 3,
    why: 'Reads and writes the experiments of its user.',
    fix: 'Revoke the key at comet.com/account-settings/apiKeys, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.comet.com/docs/v2/guides/experiment-management/configure-sdk/'],
    examples: [`COMET_API_KEY=${fill(25)}`, `"comet_api_key": "${fill(25, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(25)}`,
      `COMET_API_KEY=${fill(24)}`,
      `COMET_API_NAME=${fill(25)}`,
      'COMET_API_KEY=your_comet_api_key_here',
    ],
  }),
];
