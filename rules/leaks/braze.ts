import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'braze-api-key',
    title: 'Braze REST API key',
    provider: 'Braze',
    severity: 'high',
    confidence: 0.85,
    keywords: ['braze_', 'braze-', 'braze.', 'brazeapi'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['braze'], ['api key', 'rest key', 'key'])], uuid),
    minEntropy: 2.5,
    why: 'Sends campaigns to and exports the users of the workspace.',
    fix: 'Replace the key in Braze, Settings → APIs and identifiers, then hand the new one to the application through its environment.',
    references: ['https://www.braze.com/docs/api/basics/'],
    examples: [`BRAZE_REST_API_KEY=${fillUuid()}`, `"braze_rest_api_key": "${fillUuid(2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `BRAZE_REST_API_KEY=${fillUuid().slice(0, 35)}`,
      `BRAZE_REST_API_NAME=${fillUuid()}`,
      'BRAZE_REST_API_KEY=your_braze_rest_api_key_here',
    ],
  }),
];
