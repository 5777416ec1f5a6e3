import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'wistia-api-token',
    title: 'Wistia API token',
    provider: 'Wistia',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['wistia'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['wistia'], ['token', 'key', 'password'])], hex(64)),
    minEntropy: 3,
    why: 'Reads and changes the videos of the account.',
    fix: 'Delete the token at wistia.com, Account → Settings → API access, create another and keep it outside the repository.',
    references: ['https://docs.wistia.com/docs/making-api-requests'],
    examples: [
      `WISTIA_API_TOKEN=${fill(64, 'hex')}`,
      `"wistia_api_token": "${fill(64, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64, 'hex')}`,
      `WISTIA_API_TOKEN=${fill(63, 'hex')}`,
      `wistia/agent@sha256:${fill(64, 'hex', 3)}`,
      'WISTIA_API_TOKEN=your_wistia_api_token_here',
    ],
  }),
];
