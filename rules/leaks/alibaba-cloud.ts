import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, bare, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'alibaba-access-key-id',
    title: 'Alibaba Cloud AccessKey id',
    provider: 'Alibaba Cloud',
    severity: 'low',
    confidence: 0.9,
    keywords: ['LTAI'],
    caseSensitive: true,
    pattern: /LTAI[A-Za-z0-9]{12,20}(?![A-Za-z0-9_])/,
    minEntropy: 2.5,
    publicPrefix: 4,
    why: 'An id only: with its secret it acts as the RAM user.',
    fix: 'Delete the key at ram.console.aliyun.com, create another and keep it outside the repository.',
    references: ['https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair'],
    examples: [
      `ALIBABA_ACCESS_KEY_ID=LTAI${fill(16)}`,
      `Authorization: Bearer LTAI${fill(20, 'base62', 4)}`,
    ],
    nonExamples: [
      `ALIBABA_ACCESS_KEY_ID=LTAI${fill(11)}`,
      `ALIBABA_ACCESS_KEY_ID=LTAI${fill(27, 'base62', 2)}`,
      `ALIBABA_ACCESS_KEY_ID=LTAI${'x'.repeat(12)}`,
      'ALIBABA_ACCESS_KEY_ID=LTAIyour_key',
    ],
  }),
  defineRule({
    id: 'alibaba-access-key-secret',
    title: 'Alibaba Cloud AccessKey secret',
    provider: 'Alibaba Cloud',
    severity: 'critical',
    confidence: 0.9,
    keywords: ['LTAI', 'aliyun', 'alibaba', 'alicloud'],
    scope: 'near',
    near: { lines: 3 },
    pattern: nearValue(
      [
        named(
          ['aliyun', 'alibaba', 'alicloud', 'access key'],
          ['secret', 'access key secret', 'secret key', 'token'],
        ),
        bare(['access key secret', 'accesskeysecret', 'secret', 'secret key', 'key secret']),
      ],
      alnum(30),
    ),
    minEntropy: 3.5,
    why: 'With its id it acts as the RAM user, often with rights over the whole account.',
    fix: 'Delete the secret at ram.console.aliyun.com, create another and keep it outside the repository.',
    references: ['https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair'],
    examples: [
      `ALIBABA_CLOUD_ACCESS_KEY_SECRET=${fill(30)}`,
      `"alibaba_cloud_access_key_secret": "${fill(30, 'base62', 2)}",`,
      `LTAI:\n  access_key_secret: ${fill(30, 'base62', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(30)}`,
      `ALIBABA_CLOUD_ACCESS_KEY_SECRET=${fill(29)}`,
      `ALIBABA_CLOUD_ACCESS_KEY_NAME=${fill(30)}`,
      'ALIBABA_CLOUD_ACCESS_KEY_SECRET=your_alibaba_cloud_access_key_secret_here',
    ],
  }),
];
