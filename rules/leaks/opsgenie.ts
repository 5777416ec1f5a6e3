import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'opsgenie-api-key',
    title: 'Opsgenie API key',
    provider: 'Opsgenie',
    severity: 'high',
    confidence: 0.85,
    keywords: ['opsgenie', 'geniekey'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [named(['opsgenie', 'genie'], ['key', 'token']), bare(['api key']), 'GenieKey[ ]{1,4}'],
      uuid,
    ),
    minEntropy: 2.5,
    why: 'Opens, closes and reads alerts of the teams it covers.',
    fix: 'Replace the key in Opsgenie, Settings → API key management, then hand the new one to the application through its environment.',
    references: ['https://support.atlassian.com/opsgenie/docs/api-key-management/'],
    examples: [
      `OPSGENIE_API_KEY=${fillUuid()}`,
      `"opsgenie_api_key": "${fillUuid(2)}",`,
      `opsgenie:\n  api_key: ${fillUuid(4)}`,
      `Authorization: GenieKey ${fillUuid(9)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fillUuid()}`,
      `OPSGENIE_API_KEY=${fillUuid().slice(0, 35)}`,
      `OPSGENIE_API_NAME=${fillUuid()}`,
      'OPSGENIE_API_KEY=your_opsgenie_api_key_here',
    ],
  }),
];
