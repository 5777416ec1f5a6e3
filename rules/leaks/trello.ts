import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'trello-token',
    title: 'Trello API token',
    provider: 'Trello',
    severity: 'high',
    keywords: ['ATTA'],
    caseSensitive: true,
    pattern: /ATTA[0-9A-Fa-f]{64}[0-9A-F]{8}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Reads and changes the boards that its user sees.',
    fix: 'Send DELETE to api.trello.com/1/tokens/… with the token, or remove the app under Account → Settings.',
    references: ['https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/'],
    examples: [
      `TRELLO_TOKEN=ATTA${fill(64, 'hex')}${fill(8, 'HEX', 2)}`,
      `const token = 'ATTA${fill(64, 'hex', 4)}${fill(8, 'HEX', 5)}';`,
    ],
    nonExamples: [
      `TRELLO_TOKEN=ATTA${fill(64, 'hex')}${fill(7, 'HEX', 2)}`,
      `TRELLO_TOKEN=ATTA${fill(64, 'hex', 2)}${fill(15, 'HEX', 3)}`,
      `TRELLO_TOKEN=ATTA${'0'.repeat(64)}${'0'.repeat(8)}`,
      'TRELLO_TOKEN=ATTAyour_key',
    ],
  }),
  defineRule({
    id: 'trello-token-legacy',
    title: 'Trello API token (older form)',
    provider: 'Trello',
    severity: 'high',
    confidence: 0.88,
    keywords: ['trello'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['trello'], ['token', 'secret', 'oauth secret']),
        queried('api.trello.com', ['token']),
      ],
      hex(64),
    ),
    minEntropy: 3,
    why: 'Reads and changes the boards that its user sees.',
    fix: 'Send DELETE to api.trello.com/1/tokens/… with the token, or remove the app under Account → Settings.',
    references: ['https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/'],
    examples: [
      `TRELLO_TOKEN=${fill(64, 'hex')}`,
      `"trello_token": "${fill(64, 'hex', 2)}",`,
      `fetch('https://api.trello.com/1/boards?token=${fill(64, 'hex', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64, 'hex')}`,
      `TRELLO_TOKEN=${fill(63, 'hex')}`,
      `trello/agent@sha256:${fill(64, 'hex', 3)}`,
      'TRELLO_TOKEN=your_trello_token_here',
    ],
  }),
];
