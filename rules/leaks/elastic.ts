import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'elasticsearch-api-key',
    title: 'Elasticsearch API key',
    provider: 'Elastic',
    severity: 'high',
    confidence: 0.9,
    keywords: ['elastic', 'kibana', 'apikey '],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['elastic', 'kibana'], ['api key']),
        String.raw`authorization["']?[ \t]{0,3}[:=,][ \t]{0,3}["']?ApiKey[ \t]{1,4}`,
      ],
      '(?:[A-Za-z0-9+/]{58}==|[A-Za-z0-9_-]{20}:[A-Za-z0-9_-]{22})',
    ),
    minEntropy: 3.5,
    why: 'Reads and writes the indexes that its role descriptors allow.',
    fix: 'Revoke the key in Kibana, Stack Management → API keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys'],
    examples: [
      `ELASTIC_API_KEY=${fill(58)}==`,
      `"elastic_api_key": "${fill(58, 'base62', 2)}==",`,
      `Authorization: ApiKey ${fill(58)}==`,
      `elastic.api_key: ${fill(20)}:${fill(22)}`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(58)}==`,
      `ELASTIC_API_KEY=${fill(57)}==`,
      `ELASTIC_API_NAME=${fill(58)}==`,
      'ELASTIC_API_KEY=your_elastic_api_key_here',
    ],
  }),
  defineRule({
    id: 'elastic-cloud-api-key',
    title: 'Elastic Cloud API key',
    provider: 'Elastic',
    severity: 'critical',
    keywords: ['essu_'],
    caseSensitive: true,
    pattern: /essu_[A-Za-z0-9+/_-]{40,120}={0,2}(?![A-Za-z0-9+/=_-])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why: 'Creates, changes and deletes deployments of the organisation.',
    fix: 'Replace the key in Kibana, Stack Management → API keys, then hand the new one to the application through its environment.',
    references: ['https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys'],
    examples: [
      `ELASTIC_CLOUD_API_KEY=essu_${fill(80, 'base64')}`,
      `ELASTIC_CLOUD_API_KEY=essu_${fill(120, 'base64', 4)}`,
    ],
    nonExamples: [
      `ELASTIC_CLOUD_API_KEY=essu_${fill(39, 'base64')}`,
      `ELASTIC_CLOUD_API_KEY=essu_${fill(127, 'base64', 2)}`,
      `ELASTIC_CLOUD_API_KEY=essu_${'x'.repeat(40)}`,
      'ELASTIC_CLOUD_API_KEY=essu_your_key',
    ],
  }),
];
