import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'gitea-access-token',
    title: 'Gitea or Forgejo access token',
    provider: 'Gitea',
    severity: 'high',
    confidence: 0.85,
    keywords: ['gitea', 'forgejo', 'codeberg'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['gitea', 'forgejo', 'codeberg'], ['token', 'key', 'password'])],
      hex(40),
    ),
    minEntropy: 3,
    why: 'Reads and changes the repositories of its user within its scopes.',
    fix: 'Replace the token in your user settings, Applications, then hand the new one to the application through its environment.',
    references: ['https://docs.gitea.com/development/api-usage'],
    examples: [
      `GITEA_ACCESS_TOKEN=${fill(40, 'hex')}`,
      `"gitea_access_token": "${fill(40, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40, 'hex')}`,
      `GITEA_ACCESS_TOKEN=${fill(39, 'hex')}`,
      `gitea/agent@sha256:${fill(40, 'hex', 3)}`,
      'GITEA_ACCESS_TOKEN=your_gitea_access_token_here',
    ],
  }),
];
