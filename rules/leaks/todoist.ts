import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'todoist-api-token',
    title: 'Todoist API token',
    provider: 'Todoist',
    severity: 'high',
    confidence: 0.85,
    keywords: ['todoist'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['todoist'], ['token', 'key'])], hex(40)),
    minEntropy: 3,
    why: 'Reads and changes every task of its user.',
    fix: 'Revoke the token at app.todoist.com/app/settings/integrations, issue a new one and read it from the environment or a secret store.',
    references: ['https://developer.todoist.com/rest/v2/'],
    examples: [
      `TODOIST_API_TOKEN=${fill(40, 'hex')}`,
      `"todoist_api_token": "${fill(40, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40, 'hex')}`,
      `TODOIST_API_TOKEN=${fill(39, 'hex')}`,
      `todoist/agent@sha256:${fill(40, 'hex', 3)}`,
      'TODOIST_API_TOKEN=your_todoist_api_token_here',
    ],
  }),
];
