import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { standing } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'yandex-cloud-api-key',
    title: 'Yandex Cloud API key',
    provider: 'Yandex Cloud',
    severity: 'high',
    keywords: ['AQVN'],
    caseSensitive: true,
    pattern: /(?<![\w+/-])AQVN[A-Za-z0-9_-]{35,38}(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Calls the services of the cloud as its service account, without an end date.',
    fix: 'Revoke the key at console.yandex.cloud, the service account, issue a new one and read it from the environment or a secret store.',
    references: ['https://yandex.cloud/en/docs/iam/concepts/authorization/api-key'],
    examples: [
      `YANDEX_CLOUD_API_KEY=AQVN${fill(37, 'base64url')}`,
      `YANDEX_CLOUD_API_KEY=AQVN${fill(38, 'base64url', 4)}`,
    ],
    nonExamples: [
      `YANDEX_CLOUD_API_KEY=AQVN${fill(34, 'base64url')}`,
      `YANDEX_CLOUD_API_KEY=AQVN${fill(45, 'base64url', 2)}`,
      `YANDEX_CLOUD_API_KEY=AQVN${'x'.repeat(35)}`,
      'YANDEX_CLOUD_API_KEY=AQVNyour_key',
    ],
  }),
  defineRule({
    id: 'yandex-cloud-iam-token',
    title: 'Yandex Cloud IAM token',
    provider: 'Yandex Cloud',
    severity: 'high',
    keywords: ['t1.'],
    caseSensitive: true,
    pattern: /(?<![\w.-])t1\.[A-Za-z0-9_-]{1,400}={0,2}\.[A-Za-z0-9_-]{86}={0,2}(?![A-Za-z0-9_=-])/,
    minEntropy: 3.5,
    publicPrefix: 3,
    why: 'Acts as its user or service account for up to twelve hours.',
    fix: 'Revoke it with "yc iam revoke-token" or wait twelve hours; replace the key or login that issues such tokens if that leaked too.',
    references: ['https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token'],
    examples: [
      `YANDEX_CLOUD_IAM_TOKEN=t1.${fill(230, 'base64url')}.${fill(86, 'base64url', 2)}`,
      `const token = 't1.${fill(400, 'base64url', 4)}.${fill(86, 'base64url', 5)}';`,
    ],
    nonExamples: [
      `YANDEX_CLOUD_IAM_TOKEN=t1.${fill(60, 'base64url')}.${fill(85, 'base64url', 2)}`,
      `YANDEX_CLOUD_IAM_TOKEN=t1.${fill(60, 'base64url', 2)}.${fill(93, 'base64url', 3)}`,
      `YANDEX_CLOUD_IAM_TOKEN=t1.${'x'.repeat(60)}.${'x'.repeat(86)}`,
      'YANDEX_CLOUD_IAM_TOKEN=t1.your_key',
    ],
  }),
  defineRule({
    id: 'yandex-cloud-static-secret',
    title: 'Yandex Cloud static access key secret',
    provider: 'Yandex Cloud',
    severity: 'high',
    confidence: 0.96,
    keywords: ['YCAJE', 'yandex'],
    scope: 'near',
    near: { lines: 3 },
    pattern: standing('YC(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{38}'),
    minEntropy: 3.5,
    publicPrefix: 2,
    why: 'With its key id it reads and writes object storage and other AWS-like services.',
    fix: 'Revoke the secret at console.yandex.cloud, the service account, issue a new one and read it from the environment or a secret store.',
    references: ['https://yandex.cloud/en/docs/iam/concepts/authorization/access-key'],
    examples: [
      `YANDEX_SECRET_ACCESS_KEY=YC${fill(38)}`,
      `provider: YCAJE\n  token: YC${fill(38, 'base62', 3)}`,
    ],
    nonExamples: [
      `SERVICE_KEY=YC${fill(38)}`,
      `YANDEX_SECRET_ACCESS_KEY=YC${fill(37)}`,
      'YANDEX_SECRET_ACCESS_KEY=your_yandex_secret_access_key_here',
    ],
  }),
];
