import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'mergify-application-key',
    title: 'Mergify application key',
    provider: 'Mergify',
    severity: 'high',
    confidence: 0.97,
    keywords: ['mergify_application_key_'],
    caseSensitive: true,
    pattern: /mergify_application_key_[A-Za-z0-9_-]{40,200}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 12,
    why: 'Changes merge queues and freezes of the organization.',
    fix: 'Delete the key under Applications in the dashboard and create a new one.',
    references: ['https://docs.mergify.com/api/usage/'],
    examples: [
      `MERGIFY_TOKEN=mergify_application_key_${fill(64, 'base64url')}`,
      `token: mergify_application_key_${fill(48, 'base64url', 2)}`,
    ],
    nonExamples: [
      `MERGIFY_TOKEN=mergify_application_key_${fill(39, 'base64url')}`,
      `MERGIFY_TOKEN=mergify_application_key_${'x'.repeat(64)}`,
    ],
  }),
];
