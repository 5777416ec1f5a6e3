import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'crowdin-personal-token',
    title: 'Crowdin personal token',
    provider: 'Crowdin',
    severity: 'high',
    confidence: 0.85,
    keywords: ['crowdin'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['crowdin'], ['token', 'key'])], hex(80)),
    minEntropy: 3,
    why: "Reads and changes the translations of its user's projects.",
    fix: 'Revoke the token at crowdin.com/settings#api-key, issue a new one and read it from the environment or a secret store.',
    references: ['https://support.crowdin.com/account-settings/'],
    examples: [
      `CROWDIN_PERSONAL_TOKEN=${fill(80, 'hex')}`,
      `"crowdin_personal_token": "${fill(80, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(80, 'hex')}`,
      `CROWDIN_PERSONAL_TOKEN=${fill(79, 'hex')}`,
      `crowdin/agent@sha256:${fill(80, 'hex', 3)}`,
      'CROWDIN_PERSONAL_TOKEN=your_crowdin_personal_token_here',
    ],
  }),
];
