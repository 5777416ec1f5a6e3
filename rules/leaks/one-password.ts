import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const account = btoa(
  JSON.stringify({
    signInAddress: 'team.1password.com',
    userAuth: { method: 'SRPg-4096', alg: 'PBES2g-HS256', iterations: 650000, salt: fill(22) },
    email: 'a@1passwordserviceaccounts.com',
    srpX: fill(64, 'hex'),
    deviceUuid: fill(26, 'lower'),
  }),
);
const secretKey = (seed: number): string =>
  [6, 6, 5, 5, 5, 5].map((length, at) => fill(length, 'BASE36', seed + at)).join('-');

export default [
  defineRule({
    id: 'onepassword-service-account-token',
    title: '1Password service account token',
    provider: '1Password',
    severity: 'critical',
    confidence: 0.99,
    keywords: ['ops_eyJ'],
    caseSensitive: true,
    pattern: /ops_eyJ[A-Za-z0-9+/=_-]{250,4000}(?![A-Za-z0-9+/=_-])/,
    structure: { test: 'json-token', onFail: 'doubt' },
    publicPrefix: 7,
    why: 'Reads, and with rights writes, every item of the vaults the service account was given.',
    fix: 'Revoke it on the page of the service account, make a new one, and rotate the items it could read.',
    references: ['https://developer.1password.com/docs/service-accounts/manage-service-accounts/'],
    examples: [
      `OP_SERVICE_ACCOUNT_TOKEN=ops_${account}`,
      `token: "ops_${account.replace(/=+$/, '')}"`,
    ],
    nonExamples: [
      `OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ${fill(200, 'base64')}`,
      `OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ${fill(300, 'base64')}`,
      'OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ...',
    ],
  }),
  defineRule({
    id: 'onepassword-secret-key',
    title: '1Password secret key',
    provider: '1Password',
    severity: 'critical',
    confidence: 0.97,
    keywords: ['A3-'],
    caseSensitive: true,
    pattern:
      /(?<![A-Za-z0-9-])A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}(?![A-Za-z0-9-])/,
    minEntropy: 3.5,
    publicPrefix: 3,
    why: 'Half of what opens the account of a person; the other half is their password.',
    fix: 'Regenerate the secret key under My profile at 1password.com and change the account password.',
    references: ['https://support.1password.com/regenerate-secret-key/'],
    examples: [
      `OP_SECRET_KEY=A3-${secretKey(1)}`,
      `op account add --secret-key A3-${secretKey(9)}`,
      `A3-${fill(6, 'BASE36')}-${fill(11, 'BASE36', 2)}-${fill(5, 'BASE36', 3)}-${fill(5, 'BASE36', 4)}-${fill(5, 'BASE36', 5)}`,
    ],
    nonExamples: [
      `OP_SECRET_KEY=A3-${secretKey(1).slice(0, -1)}`,
      `OP_SECRET_KEY=A3-${secretKey(1)}-ABCDE`,
      'OP_SECRET_KEY=A3-XXXXXX-XXXXXX-XXXXX-XXXXX-XXXXX-XXXXX',
    ],
  }),
];
