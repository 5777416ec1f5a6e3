import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'postmark-token',
    title: 'Postmark server or account token',
    provider: 'Postmark',
    severity: 'high',
    confidence: 0.85,
    keywords: ['postmark'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['postmark'], ['token', 'key']),
        'X-Postmark-(?:Server|Account)-Token["\']?[ ]{0,2}[:=,][ ]{0,2}["\']?',
      ],
      uuid,
    ),
    minEntropy: 2.5,
    why: "Sends mail in the name of the server's domains and reads messages already sent.",
    fix: 'Replace the token at account.postmarkapp.com, then hand the new one to the application through its environment.',
    references: ['https://postmarkapp.com/developer/api/overview'],
    examples: [
      `POSTMARK_SERVER_TOKEN=${fillUuid()}`,
      `"postmark_server_token": "${fillUuid(2)}",`,
      `X-Postmark-Server-Token: ${fillUuid(6)}`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `POSTMARK_SERVER_TOKEN=${fillUuid().slice(0, 35)}`,
      `POSTMARK_SERVER_NAME=${fillUuid()}`,
      'POSTMARK_SERVER_TOKEN=your_postmark_server_token_here',
    ],
  }),
];
