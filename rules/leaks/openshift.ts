import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'openshift-user-token',
    title: 'OpenShift user token',
    provider: 'OpenShift',
    severity: 'critical',
    keywords: ['sha256~'],
    caseSensitive: true,
    pattern: /sha256~[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 7,
    why: 'Acts in the cluster as its user until it ends, a day by default.',
    fix: 'Log the user out with "oc logout", or delete the OAuthAccessToken object that belongs to it.',
    references: [
      'https://docs.openshift.com/container-platform/latest/authentication/managing-oauth-access-tokens.html',
    ],
    examples: [
      `OPENSHIFT_USER_TOKEN=sha256~${fill(43, 'base64url')}`,
      `OPENSHIFT_USER_TOKEN=sha256~${fill(43, 'base64url', 4)}`,
    ],
    nonExamples: [
      `OPENSHIFT_USER_TOKEN=sha256~${fill(42, 'base64url')}`,
      `OPENSHIFT_USER_TOKEN=sha256~${fill(50, 'base64url', 2)}`,
      `OPENSHIFT_USER_TOKEN=sha256~${'x'.repeat(43)}`,
      'OPENSHIFT_USER_TOKEN=sha256~your_key',
    ],
  }),
];
