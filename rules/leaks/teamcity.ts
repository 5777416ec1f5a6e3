import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'teamcity-access-token',
    title: 'TeamCity access token',
    provider: 'TeamCity',
    severity: 'critical',
    keywords: ['eyJ0eXAiOiAiVENWMiJ9.'],
    caseSensitive: true,
    pattern: /eyJ0eXAiOiAiVENWMiJ9\.[A-Za-z0-9_-]{36}\.[A-Za-z0-9_-]{48}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Runs and changes builds as its user, with the secrets those builds get.',
    fix: 'Replace the token in TeamCity, Your profile → Access tokens, then hand the new one to the application through its environment.',
    references: [
      'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html#Managing+Access+Tokens',
    ],
    examples: [
      `TEAMCITY_ACCESS_TOKEN=eyJ0eXAiOiAiVENWMiJ9.${fill(36, 'base64url')}.${fill(48, 'base64url', 2)}`,
      `{ "key": "eyJ0eXAiOiAiVENWMiJ9.${fill(36, 'base64url', 4)}.${fill(48, 'base64url', 5)}" }`,
    ],
    nonExamples: [
      `TEAMCITY_ACCESS_TOKEN=eyJ0eXAiOiAiVENWMiJ9.${fill(36, 'base64url')}.${fill(47, 'base64url', 2)}`,
      `TEAMCITY_ACCESS_TOKEN=eyJ0eXAiOiAiVENWMiJ9.${fill(36, 'base64url', 2)}.${fill(55, 'base64url', 3)}`,
      `TEAMCITY_ACCESS_TOKEN=eyJ0eXAiOiAiVENWMiJ9.${'x'.repeat(36)}.${'x'.repeat(48)}`,
      'TEAMCITY_ACCESS_TOKEN=eyJ0eXAiOiAiVENWMiJ9.your_key',
    ],
  }),
];
