import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'volcengine-access-key-id',
    title: 'Volcengine access key id',
    provider: 'Volcengine',
    severity: 'low',
    confidence: 0.9,
    keywords: ['AKLT'],
    caseSensitive: true,
    pattern: /AKLT[A-Za-z0-9_-]{40,50}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'An id only: with its secret it acts as the account or IAM user.',
    fix: 'Revoke the key at console.volcengine.com/iam/keymanage, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.volcengine.com/docs/6291/65568'],
    examples: [
      `VOLCENGINE_ACCESS_KEY_ID=AKLT${fill(45, 'base64url')}`,
      `export VOLCENGINE_ACCESS_KEY_ID="AKLT${fill(50, 'base64url', 4)}"`,
    ],
    nonExamples: [
      `VOLCENGINE_ACCESS_KEY_ID=AKLT${fill(39, 'base64url')}`,
      `VOLCENGINE_ACCESS_KEY_ID=AKLT${fill(57, 'base64url', 2)}`,
      `VOLCENGINE_ACCESS_KEY_ID=AKLT${'x'.repeat(40)}`,
      'VOLCENGINE_ACCESS_KEY_ID=AKLTyour_key',
    ],
  }),
  defineRule({
    id: 'volcengine-secret-access-key',
    title: 'Volcengine secret access key',
    provider: 'Volcengine',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['AKLT', 'volcengine', 'volc_'],
    scope: 'near',
    near: { lines: 3 },
    pattern: nearValue(
      [
        named(['volc', 'volcengine'], ['secret', 'secret key', 'secret access key', 'sk']),
        bare(['secret access key', 'secret key', 'secretaccesskey', 'sk']),
      ],
      '[A-Za-z0-9+/]{56,80}={1,2}',
    ),
    minEntropy: 3.5,
    why: 'With its id it acts as the account or IAM user.',
    fix: 'Revoke the key at console.volcengine.com/iam/keymanage, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.volcengine.com/docs/6291/65568'],
    examples: [
      `VOLC_SECRETKEY=${fill(58)}==`,
      `"volc_secretkey": "${fill(58, 'base62', 2)}==",`,
      `AKLT:\n  secret_access_key: ${fill(58, 'base62', 4)}==`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(58)}==`,
      `VOLC_SECRETKEY_NAME=${fill(58)}==`,
      'VOLC_SECRETKEY=your_volc_secretkey_here',
    ],
  }),
];
