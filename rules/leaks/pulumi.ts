import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'pulumi-access-token',
    title: 'Pulumi access token',
    provider: 'Pulumi',
    severity: 'critical',
    confidence: 0.99,
    keywords: ['pul-'],
    caseSensitive: true,
    pattern: /pul-[0-9a-f]{40}(?![A-Za-z0-9_-])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Reads and changes stacks, their state and the secrets in it.',
    fix: 'Delete it at app.pulumi.com under Access tokens, create a new one, and rotate the secrets its stacks hold.',
    references: ['https://www.pulumi.com/docs/administration/access-identity/access-tokens/'],
    examples: [
      `PULUMI_ACCESS_TOKEN=pul-${fill(40, 'hex')}`,
      `"accessToken": "pul-${fill(40, 'hex', 2)}"`,
    ],
    nonExamples: [
      `PULUMI_ACCESS_TOKEN=pul-${fill(39, 'hex')}`,
      `PULUMI_ACCESS_TOKEN=pul-${fill(41, 'hex')}`,
      `PULUMI_ACCESS_TOKEN=pul-${'x'.repeat(40)}`,
    ],
  }),
];
