import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'stytch-secret',
    title: 'Stytch project secret',
    provider: 'Stytch',
    severity: 'critical',
    keywords: ['secret-live-', 'secret-test-'],
    caseSensitive: true,
    pattern: /secret-(?:live|test)-[A-Za-z0-9_-]{35}=(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 12,
    why: 'Reads users and creates sessions for any of them.',
    fix: 'Replace the secret at stytch.com/dashboard/api-keys, then hand the new one to the application through its environment.',
    references: ['https://stytch.com/docs/api'],
    examples: [
      `STYTCH_SECRET=secret-live-${fill(35, 'base64url')}=`,
      `  api_key: "secret-test-${fill(35, 'base64url', 4)}="`,
    ],
    nonExamples: [
      `STYTCH_SECRET=secret-live-${fill(34, 'base64url')}=`,
      `STYTCH_SECRET=secret-live-${fill(42, 'base64url', 2)}=`,
      `STYTCH_SECRET=secret-live-${'x'.repeat(35)}=`,
      'STYTCH_SECRET=secret-live-your_key',
    ],
  }),
];
