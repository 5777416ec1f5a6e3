import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'pipedrive-api-token',
    title: 'Pipedrive API token',
    provider: 'Pipedrive',
    severity: 'high',
    confidence: 0.85,
    keywords: ['pipedrive'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['pipedrive'], ['token', 'key']), queried('api.pipedrive.com', ['api_token'])],
      hex(40),
    ),
    minEntropy: 3,
    why: 'Reads and changes the deals and contacts that its user sees.',
    fix: 'Delete the token at app.pipedrive.com/settings/api, create another and keep it outside the repository.',
    references: ['https://pipedrive.readme.io/docs/core-api-concepts-authentication'],
    examples: [
      `PIPEDRIVE_API_TOKEN=${fill(40, 'hex')}`,
      `"pipedrive_api_token": "${fill(40, 'hex', 2)}",`,
      `fetch('https://api.pipedrive.com/v1/deals?api_token=${fill(40, 'hex', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40, 'hex')}`,
      `PIPEDRIVE_API_TOKEN=${fill(39, 'hex')}`,
      `pipedrive/agent@sha256:${fill(40, 'hex', 3)}`,
      'PIPEDRIVE_API_TOKEN=your_pipedrive_api_token_here',
    ],
  }),
];
