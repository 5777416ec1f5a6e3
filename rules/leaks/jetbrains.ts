import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'jetbrains-permanent-token',
    title: 'JetBrains permanent token (YouTrack, Hub, Space)',
    provider: 'JetBrains',
    severity: 'high',
    keywords: ['perm:', 'perm-'],
    caseSensitive: true,
    pattern: /perm[:-][A-Za-z0-9+/=]{4,80}\.[A-Za-z0-9+/=]{4,80}\.[A-Za-z0-9]{30}(?![A-Za-z0-9])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Does all that its user can do in the services it was made for.',
    fix: 'Revoke the token in the profile, Account security → Tokens, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.jetbrains.com/help/youtrack/devportal/Manage-Permanent-Token.html'],
    examples: [
      `JETBRAINS_PERMANENT_TOKEN=perm:${fill(24, 'base64')}.${fill(34, 'base64', 2)}.${fill(30, 'base62', 3)}`,
      `Authorization: Bearer perm-${fill(40, 'base64', 4)}.${fill(60, 'base64', 5)}.${fill(30, 'base62', 6)}`,
    ],
    nonExamples: [`perm:${fill(8)}.${fill(8)}.${fill(20)}`, 'perm:your.token'],
  }),
];
