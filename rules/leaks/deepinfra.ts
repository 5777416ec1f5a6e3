import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'deepinfra-api-key',
    title: 'DeepInfra API key',
    provider: 'DeepInfra',
    severity: 'high',
    confidence: 0.85,
    keywords: ['deepinfra'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['deepinfra'], ['key', 'token'])], alnum(32)),
    minEntropy: 3.5,
    why: "Calls models at the account's cost.",
    fix: 'Delete the key at deepinfra.com/dash/api_keys, create another and keep it outside the repository.',
    references: ['https://deepinfra.com/docs/getting-started'],
    examples: [`DEEPINFRA_API_KEY=${fill(32)}`, `"deepinfra_api_key": "${fill(32, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32)}`,
      `DEEPINFRA_API_KEY=${fill(31)}`,
      `DEEPINFRA_API_NAME=${fill(32)}`,
      'DEEPINFRA_API_KEY=your_deepinfra_api_key_here',
    ],
  }),
];
