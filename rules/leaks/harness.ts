import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'harness-token',
    title: 'Harness access token',
    provider: 'Harness',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['pat.', 'sat.'],
    caseSensitive: true,
    pattern: /[ps]at\.[A-Za-z0-9_-]{22}\.[0-9A-Za-z]{24}\.[A-Za-z0-9]{20}(?![A-Za-z0-9_.-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Runs pipelines and reads secrets of the account with the roles of its user or service account.',
    fix: 'Delete it in the profile or under the service account, create one that expires, and read the audit trail.',
    references: [
      'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
    ],
    examples: [
      `HARNESS_API_KEY=pat.${fill(22, 'base64url')}.${fill(24, 'hex')}.${fill(20)}`,
      `x-api-key: sat.${fill(22, 'base64url', 2)}.${fill(24, 'hex', 2)}.${fill(20, 'base62', 2)}`,
    ],
    nonExamples: [
      `HARNESS_API_KEY=pat.${fill(21, 'base64url')}.${fill(24, 'hex')}.${fill(20)}`,
      `HARNESS_API_KEY=pat.${fill(22, 'base64url')}.${fill(24, 'hex')}.${fill(21)}`,
      `HARNESS_API_KEY=pat.${'x'.repeat(22)}.${'0'.repeat(24)}.${'x'.repeat(20)}`,
    ],
  }),
];
