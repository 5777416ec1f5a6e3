import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { confluentSecret } from '../leaks-support/checksums.ts';
import { base64, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'confluent-api-secret',
    title: 'Confluent Cloud API secret',
    provider: 'Confluent',
    severity: 'critical',
    keywords: ['cflt'],
    caseSensitive: true,
    pattern: /(?<![\w+/])cflt[A-Za-z0-9+/]{60}(?![A-Za-z0-9+/=])/,
    minEntropy: 3.5,
    structure: { test: 'crc32-base64-confluent', onFail: 'doubt' },
    publicPrefix: 4,
    why: 'With its key id it reads and writes topics or administers the organisation.',
    fix: 'Revoke the secret at confluent.cloud/settings/api-keys, issue a new one and read it from the environment or a secret store.',
    references: [
      'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
    ],
    examples: [`  api_key: "${confluentSecret()}"`, `Authorization: Bearer ${confluentSecret(2)}`],
    nonExamples: [
      `CONFLUENT_API_SECRET=cflt${fill(59, 'base64')}`,
      `CONFLUENT_API_SECRET=cflt${fill(67, 'base64', 2)}`,
      `CONFLUENT_API_SECRET=cflt${'x'.repeat(60)}`,
      'CONFLUENT_API_SECRET=cfltyour_key',
    ],
  }),
  defineRule({
    id: 'confluent-api-secret-legacy',
    title: 'Confluent Cloud API secret (older form)',
    provider: 'Confluent',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['confluent', 'kafka', 'schema_registry', 'schema.registry'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['confluent', 'kafka', 'schema registry'], ['secret', 'password', 'token'])],
      base64(64),
    ),
    minEntropy: 3.5,
    why: 'With its key id it reads and writes the topics of a cluster.',
    fix: 'Delete the secret at confluent.cloud/settings/api-keys, create another and keep it outside the repository.',
    references: [
      'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
    ],
    examples: [
      `CONFLUENT_API_SECRET=${fill(64)}`,
      `"confluent_api_secret": "${fill(64, 'base62', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64)}`,
      `CONFLUENT_API_SECRET=${fill(63)}`,
      `CONFLUENT_API_NAME=${fill(64)}`,
      'CONFLUENT_API_SECRET=your_confluent_api_secret_here',
    ],
  }),
];
