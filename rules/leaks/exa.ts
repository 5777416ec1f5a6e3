import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { called, named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'exa-api-key',
    title: 'Exa API key',
    provider: 'Exa',
    severity: 'high',
    confidence: 0.8,
    keywords: ['exa_api', 'exa-api', 'exaapikey', 'exa_key', 'exa_py', 'api.exa.ai', 'exa('],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['exa'], ['api key', 'key']), called(['Exa'])], uuid),
    minEntropy: 2.5,
    why: "Searches the web at the account's cost.",
    fix: 'Delete the key at dashboard.exa.ai/api-keys, create another and keep it outside the repository.',
    references: ['https://docs.exa.ai/reference/getting-started'],
    examples: [
      `EXA_API_KEY=${fillUuid()}`,
      `"exa_api_key": "${fillUuid(2)}",`,
      `client = Exa(api_key="${fillUuid(3)}")`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `EXA_API_KEY=${fillUuid().slice(0, 35)}`,
      `EXA_API_NAME=${fillUuid()}`,
      'EXA_API_KEY=your_exa_api_key_here',
      `EXAMPLE_KEY=${fillUuid()}`,
    ],
  }),
];
