import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'huawei-cloud-secret-key',
    title: 'Huawei Cloud secret access key',
    provider: 'Huawei Cloud',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['huaweicloud', 'huawei_', 'hwclouds', 'hw_secret', 'myhuaweicloud'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(
          ['huawei', 'huaweicloud', 'hw_secret', 'hwclouds'],
          ['secret key', 'sk', 'secret access key', 'secret'],
        ),
      ],
      alnum(40),
    ),
    minEntropy: 3.5,
    why: 'With its access key id it acts as the IAM user.',
    fix: 'Delete the key at console-intl.huaweicloud.com/iam, create another and keep it outside the repository.',
    references: ['https://support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html'],
    examples: [
      `HUAWEICLOUD_SECRET_KEY=${fill(40)}`,
      `"huaweicloud_secret_key": "${fill(40, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40)}`,
      `HUAWEICLOUD_SECRET_KEY=${fill(39)}`,
      `HUAWEICLOUD_SECRET_NAME=${fill(40)}`,
      'HUAWEICLOUD_SECRET_KEY=your_huaweicloud_secret_key_here',
    ],
  }),
];
