import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, bare, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'tencent-secret-id',
    title: 'Tencent Cloud SecretId',
    provider: 'Tencent Cloud',
    severity: 'low',
    confidence: 0.9,
    keywords: ['AKID'],
    caseSensitive: true,
    pattern: /AKID[A-Za-z0-9]{32}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'An id only: with its SecretKey it acts as the account or sub-user.',
    fix: 'Delete the credential at console.cloud.tencent.com/cam/capi, create another and keep it outside the repository.',
    references: ['https://www.tencentcloud.com/document/product/598/34228'],
    examples: [`TENCENT_SECRET_ID=AKID${fill(32)}`, `{ "key": "AKID${fill(32, 'base62', 4)}" }`],
    nonExamples: [
      `TENCENT_SECRET_ID=AKID${fill(31)}`,
      `TENCENT_SECRET_ID=AKID${fill(39, 'base62', 2)}`,
      `TENCENT_SECRET_ID=AKID${'x'.repeat(32)}`,
      'TENCENT_SECRET_ID=AKIDyour_key',
    ],
  }),
  defineRule({
    id: 'tencent-secret-key',
    title: 'Tencent Cloud SecretKey',
    provider: 'Tencent Cloud',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['AKID', 'tencent', 'qcloud'],
    scope: 'near',
    near: { lines: 3 },
    pattern: nearValue(
      [
        named(['tencent', 'qcloud', 'cos secret'], ['secret key', 'secretkey', 'key']),
        bare(['secret key', 'secretkey']),
      ],
      alnum(32),
    ),
    minEntropy: 3.5,
    why: 'With its SecretId it acts as the account or sub-user.',
    fix: 'Delete the key at console.cloud.tencent.com/cam/capi, create another and keep it outside the repository.',
    references: ['https://www.tencentcloud.com/document/product/598/34228'],
    examples: [
      `TENCENTCLOUD_SECRET_KEY=${fill(32)}`,
      `"tencentcloud_secret_key": "${fill(32, 'base62', 2)}",`,
      `AKID:\n  secret_key: ${fill(32, 'base62', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(32)}`,
      `TENCENTCLOUD_SECRET_KEY=${fill(31)}`,
      `TENCENTCLOUD_SECRET_NAME=${fill(32)}`,
      'TENCENTCLOUD_SECRET_KEY=your_tencentcloud_secret_key_here',
    ],
  }),
];
