import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'socket-api-token',
    title: 'Socket API token',
    provider: 'Socket',
    severity: 'high',
    keywords: ['sktsec_'],
    caseSensitive: true,
    pattern: /sktsec_(?!t_--RAN5U4)[A-Za-z0-9_-]{36,60}_api(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 7,
    why: 'Reads the dependencies and alerts of the organisation.',
    fix: 'Replace the token at socket.dev, Settings → API tokens, then hand the new one to the application through its environment.',
    references: ['https://docs.socket.dev/reference/creating-and-managing-api-tokens'],
    examples: [
      `SOCKET_API_TOKEN=sktsec_${fill(45, 'base64url')}_api`,
      `SOCKET_API_TOKEN=sktsec_${fill(50, 'base64url', 4)}_api`,
    ],
    nonExamples: [
      `SOCKET_API_TOKEN=sktsec_${fill(20)}_api`,
      ['SOCKET_API_TOKEN=sktsec_t_--RAN5U4', fill(36), '_api'].join(''),
    ],
  }),
];
