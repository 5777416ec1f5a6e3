import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'miro-access-token',
    title: 'Miro access token',
    provider: 'Miro',
    severity: 'high',
    keywords: ['eyJtaXJvLm9yaWdpbiI6'],
    caseSensitive: true,
    pattern: /eyJtaXJvLm9yaWdpbiI6[A-Za-z0-9_-]{8,60}_[A-Za-z0-9_-]{20,80}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 3,
    why: 'Reads and changes the boards of the team.',
    fix: 'Replace the token at miro.com/app/settings/user-profile/apps, then hand the new one to the application through its environment.',
    references: ['https://developers.miro.com/docs/getting-started-with-oauth'],
    examples: [
      `MIRO_ACCESS_TOKEN=eyJtaXJvLm9yaWdpbiI6${fill(34, 'base64url')}_${fill(50, 'base64url', 2)}`,
      `  api_key: "eyJtaXJvLm9yaWdpbiI6${fill(60, 'base64url', 4)}_${fill(80, 'base64url', 5)}"`,
    ],
    nonExamples: [`eyJtaXJvLm9yaWdpbiI6${fill(6)}_${fill(8)}`, 'MIRO_TOKEN=your_token'],
  }),
];
