import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'poeditor-api-token',
    title: 'POEditor API token',
    provider: 'POEditor',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['poeditor'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['poeditor', 'poe editor'], ['token', 'key'])], hex(32)),
    minEntropy: 3,
    why: 'Reads and changes the translations of its owner.',
    fix: 'Replace the token at poeditor.com/account/api, then hand the new one to the application through its environment.',
    references: ['https://poeditor.com/docs/api'],
    examples: [
      `POEDITOR_API_TOKEN=${fill(32, 'hex')}`,
      `"poeditor_api_token": "${fill(32, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `POEDITOR_API_TOKEN=${fill(31, 'hex')}`,
      `poeditor/agent@sha256:${fill(32, 'hex', 3)}`,
      'POEDITOR_API_TOKEN=your_poeditor_api_token_here',
    ],
  }),
];
