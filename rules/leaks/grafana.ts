import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { base64Json, grafanaToken } from '../leaks-support/checksums.ts';

export default [
  defineRule({
    id: 'grafana-service-account-token',
    title: 'Grafana service account token',
    provider: 'Grafana',
    severity: 'high',
    keywords: ['glsa_'],
    caseSensitive: true,
    pattern: /glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}(?![0-9A-Za-z])/,
    minEntropy: 3.5,
    structure: { test: 'crc32-hex-grafana', onFail: 'doubt' },
    publicPrefix: 5,
    why: 'Reads or changes dashboards and queries the data sources that its role allows.',
    fix: 'Replace the token in Grafana, Administration → Service accounts, then hand the new one to the application through its environment.',
    references: ['https://grafana.com/docs/grafana/latest/administration/service-accounts/'],
    examples: [`Authorization: Bearer ${grafanaToken()}`, `{ "key": "${grafanaToken(2)}" }`],
    nonExamples: [
      `GRAFANA_SERVICE_ACCOUNT_TOKEN=glsa_${fill(32)}_${fill(7, 'hex', 2)}`,
      `GRAFANA_SERVICE_ACCOUNT_TOKEN=glsa_${fill(32, 'base62', 2)}_${fill(15, 'hex', 3)}`,
      `GRAFANA_SERVICE_ACCOUNT_TOKEN=glsa_${'x'.repeat(32)}_${'0'.repeat(8)}`,
      'GRAFANA_SERVICE_ACCOUNT_TOKEN=glsa_your_key',
    ],
  }),
  defineRule({
    id: 'grafana-cloud-access-policy-token',
    title: 'Grafana Cloud access policy token',
    provider: 'Grafana',
    severity: 'high',
    keywords: ['glc_'],
    caseSensitive: true,
    pattern: /glc_[A-Za-z0-9+/]{32,400}={0,2}(?![A-Za-z0-9+/=_-])/,
    minEntropy: 3.5,
    publicPrefix: 4,
    why: 'Reads or writes metrics, logs and traces of the stack within its policy.',
    fix: 'Delete the token at grafana.com, Security → Access policies, create another and keep it outside the repository.',
    references: [
      'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
    ],
    examples: [
      `export GRAFANA_CLOUD_ACCESS_POLICY_TOKEN="glc_${base64Json({ o: '123456', n: 'acme-writer', k: fill(24), m: { r: 'eu' } })}"`,
      `GRAFANA_CLOUD_ACCESS_POLICY_TOKEN=glc_${base64Json({ o: '654321', n: 'stack-reader', k: fill(24, 'base62', 2), m: { r: 'us' } })}`,
    ],
    nonExamples: [
      `GRAFANA_CLOUD_ACCESS_POLICY_TOKEN=glc_${fill(31, 'base64')}`,
      `GRAFANA_CLOUD_ACCESS_POLICY_TOKEN=glc_${fill(407, 'base64', 2)}`,
      `GRAFANA_CLOUD_ACCESS_POLICY_TOKEN=glc_${'x'.repeat(32)}`,
      'GRAFANA_CLOUD_ACCESS_POLICY_TOKEN=glc_your_key',
    ],
  }),
  defineRule({
    id: 'grafana-api-key-legacy',
    title: 'Grafana API key (older form)',
    provider: 'Grafana',
    severity: 'high',
    keywords: ['eyJrIjoi'],
    caseSensitive: true,
    pattern: /eyJrIjoi[A-Za-z0-9+/]{40,380}={0,2}(?![A-Za-z0-9+/=._-])/,
    minEntropy: 3.5,
    structure: { test: 'json-token', onFail: 'drop' },
    publicPrefix: 8,
    why: 'Reads or changes dashboards of the organisation within its role.',
    fix: 'Revoke the key in Grafana, Administration → Service accounts, issue a new one and read it from the environment or a secret store.',
    references: [
      'https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/',
    ],
    examples: [
      `const token = '${base64Json({ k: fill(32), n: 'reader', id: 1 })}';`,
      `  api_key: "${base64Json({ k: fill(32, 'base62', 2), n: 'writer', id: 12 })}"`,
    ],
    nonExamples: [
      `GRAFANA_API_KEY=eyJrIjoi${fill(39, 'base64')}`,
      `GRAFANA_API_KEY=eyJrIjoi${fill(387, 'base64', 2)}`,
      `GRAFANA_API_KEY=eyJrIjoi${'x'.repeat(40)}`,
      'GRAFANA_API_KEY=eyJrIjoiyour_key',
    ],
  }),
];
