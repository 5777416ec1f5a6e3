import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'lokalise-api-token',
    title: 'Lokalise API token',
    provider: 'Lokalise',
    severity: 'high',
    confidence: 0.85,
    keywords: ['lokalise'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['lokalise'], ['token', 'key'])], hex(40)),
    minEntropy: 3,
    why: "Reads and changes the translations of its user's projects.",
    fix: 'Revoke the token at app.lokalise.com/profile, issue a new one and read it from the environment or a secret store.',
    references: ['https://developers.lokalise.com/reference/api-authentication'],
    examples: [
      `LOKALISE_API_TOKEN=${fill(40, 'hex')}`,
      `"lokalise_api_token": "${fill(40, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40, 'hex')}`,
      `LOKALISE_API_TOKEN=${fill(39, 'hex')}`,
      `lokalise/agent@sha256:${fill(40, 'hex', 3)}`,
      'LOKALISE_API_TOKEN=your_lokalise_api_token_here',
    ],
  }),
];
