import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { base64, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'mux-token-secret',
    title: 'Mux token secret',
    provider: 'Mux',
    severity: 'high',
    confidence: 0.85,
    keywords: ['mux_token', 'mux_secret', 'muxtoken', 'mux-token'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['mux'], ['token secret', 'secret'])], base64(75)),
    minEntropy: 3.5,
    why: 'With the token id it uploads, reads and deletes video.',
    fix: 'Revoke the secret at dashboard.mux.com/settings/access-tokens, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.mux.com/docs/core/make-api-requests'],
    examples: [`MUX_TOKEN_SECRET=${fill(75)}`, `"mux_token_secret": "${fill(75, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(75)}`,
      `MUX_TOKEN_SECRET=${fill(74)}`,
      `MUX_TOKEN_NAME=${fill(75)}`,
      'MUX_TOKEN_SECRET=your_mux_token_secret_here',
    ],
  }),
];
