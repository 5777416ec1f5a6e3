import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'imagekit-private-key',
    title: 'ImageKit private key',
    provider: 'ImageKit',
    severity: 'high',
    keywords: ['private_'],
    caseSensitive: true,
    pattern: /(?<![\w.-])private_[A-Za-z0-9+/]{27}=(?![A-Za-z0-9+/=])/,
    minEntropy: 3,
    publicPrefix: 8,
    why: 'Uploads, changes and deletes the media of the account.',
    fix: 'Revoke the key at imagekit.io/dashboard/developer/api-keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://imagekit.io/docs/api-keys'],
    examples: [
      `IMAGEKIT_PRIVATE_KEY=private_${fill(27, 'base64')}=`,
      `const token = 'private_${fill(27, 'base64', 4)}=';`,
    ],
    nonExamples: [
      `IMAGEKIT_PRIVATE_KEY=private_${fill(26, 'base64')}=`,
      `IMAGEKIT_PRIVATE_KEY=private_${fill(34, 'base64', 2)}=`,
      `IMAGEKIT_PRIVATE_KEY=private_${'x'.repeat(27)}=`,
      'IMAGEKIT_PRIVATE_KEY=private_your_key',
    ],
  }),
];
