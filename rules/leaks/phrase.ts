import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'phrase-access-token',
    title: 'Phrase access token',
    provider: 'Phrase',
    severity: 'high',
    confidence: 0.85,
    keywords: ['phrase_access', 'phrase_api', 'phrase_token', 'phraseapp', 'phrase.com'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['phrase', 'phraseapp'], ['access token', 'api token', 'token'])],
      hex(64),
    ),
    minEntropy: 3,
    why: "Reads and changes the translations of its user's projects.",
    fix: 'Revoke the token at app.phrase.com/settings/oauth_access_tokens, issue a new one and read it from the environment or a secret store.',
    references: ['https://developers.phrase.com/en/api/strings/authentication'],
    examples: [
      `PHRASE_ACCESS_TOKEN=${fill(64, 'hex')}`,
      `"phrase_access_token": "${fill(64, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64, 'hex')}`,
      `PHRASE_ACCESS_TOKEN=${fill(63, 'hex')}`,
      `phrase/agent@sha256:${fill(64, 'hex', 3)}`,
      'PHRASE_ACCESS_TOKEN=your_phrase_access_token_here',
    ],
  }),
];
