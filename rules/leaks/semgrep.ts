import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'semgrep-app-token',
    title: 'Semgrep app token',
    provider: 'Semgrep',
    severity: 'high',
    confidence: 0.85,
    keywords: ['semgrep'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['semgrep'], ['token'])], hex(64)),
    minEntropy: 3,
    why: 'Uploads and reads findings of the organisation.',
    fix: 'Delete the token at semgrep.dev/orgs/-/settings/tokens, create another and keep it outside the repository.',
    references: ['https://semgrep.dev/docs/deployment/core-deployment'],
    examples: [
      `SEMGREP_APP_TOKEN=${fill(64, 'hex')}`,
      `"semgrep_app_token": "${fill(64, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64, 'hex')}`,
      `SEMGREP_APP_TOKEN=${fill(63, 'hex')}`,
      `semgrep/agent@sha256:${fill(64, 'hex', 3)}`,
      'SEMGREP_APP_TOKEN=your_semgrep_app_token_here',
    ],
  }),
];
