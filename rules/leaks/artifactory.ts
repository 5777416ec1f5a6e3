import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'artifactory-api-key',
    title: 'JFrog Artifactory API key',
    provider: 'JFrog',
    severity: 'critical',
    confidence: 0.97,
    keywords: ['AKCp'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9+/_-])AKCp[A-Za-z0-9]{68,70}(?![A-Za-z0-9+/=_-])/,
    minEntropy: 3.8,
    publicPrefix: 4,
    why: 'Acts as its owner: reads and replaces the packages that builds and servers download.',
    fix: 'Revoke the key in the user profile, move to scoped access tokens, and read the audit log.',
    references: [
      'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
    ],
    examples: [
      `ARTIFACTORY_API_KEY=AKCp${fill(69)}`,
      `X-JFrog-Art-Api: AKCp${fill(69, 'base62', 2)}`,
    ],
    nonExamples: [
      `ARTIFACTORY_API_KEY=AKCp${fill(67)}`,
      `ARTIFACTORY_API_KEY=AKCp${fill(71)}`,
      `data: AAAA/AKCp${fill(69)}`,
    ],
  }),
  defineRule({
    id: 'artifactory-reference-token',
    title: 'JFrog reference token',
    provider: 'JFrog',
    severity: 'critical',
    confidence: 0.98,
    keywords: ['cmVmdGtuO'],
    caseSensitive: true,
    pattern: /cmVmdGtuO[A-Za-z0-9]{55}(?![A-Za-z0-9+/=_-])/,
    minEntropy: 3.5,
    publicPrefix: 8,
    why: 'Acts with its scope on the platform: reads and replaces packages that builds and servers download.',
    fix: 'Revoke it under Administration, User management, Access tokens, and issue one that expires.',
    references: [
      'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
    ],
    examples: [
      `JF_ACCESS_TOKEN=cmVmdGtuOjAxOj${fill(50)}`,
      `Authorization: Bearer cmVmdGtuOjAxOj${fill(50, 'base62', 2)}`,
    ],
    nonExamples: [
      `JF_ACCESS_TOKEN=cmVmdGtuOjAxOj${fill(49)}`,
      `JF_ACCESS_TOKEN=cmVmdGtuOjAxOj${fill(51)}`,
    ],
  }),
];
