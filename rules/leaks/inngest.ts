import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'inngest-signing-key',
    title: 'Inngest signing key',
    provider: 'Inngest',
    severity: 'critical',
    keywords: ['signkey-prod-', 'signkey-test-', 'signkey-branch-'],
    caseSensitive: true,
    pattern: /signkey-(?:prod|test|branch)-[0-9a-f]{64}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 13,
    why: "Calls the application's functions as Inngest would and reads its runs.",
    fix: 'Delete the key at app.inngest.com/env/production/manage/signing-key, create another and keep it outside the repository.',
    references: ['https://www.inngest.com/docs/platform/signing-keys'],
    examples: [
      `INNGEST_SIGNING_KEY=signkey-prod-${fill(64, 'hex')}`,
      `Authorization: Bearer signkey-test-${fill(64, 'hex', 4)}`,
      `{ "key": "signkey-branch-${fill(64, 'hex', 7)}" }`,
    ],
    nonExamples: [
      `INNGEST_SIGNING_KEY=signkey-prod-${fill(63, 'hex')}`,
      `INNGEST_SIGNING_KEY=signkey-prod-${fill(71, 'hex', 2)}`,
      `INNGEST_SIGNING_KEY=signkey-prod-${'0'.repeat(64)}`,
      'INNGEST_SIGNING_KEY=signkey-prod-your_key',
    ],
  }),
];
