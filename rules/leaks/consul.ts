import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'consul-token',
    title: 'Consul ACL token',
    provider: 'HashiCorp Consul',
    severity: 'high',
    confidence: 0.85,
    keywords: ['consul'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['consul'], ['token', 'http token', 'master token', 'management token'])],
      uuid,
    ),
    minEntropy: 2.5,
    why: 'Reads and writes the keys and services that its policies allow.',
    fix: 'Delete the token in the Consul servers, create another and keep it outside the repository.',
    references: ['https://developer.hashicorp.com/consul/docs/security/acl/tokens'],
    examples: [`CONSUL_HTTP_TOKEN=${fillUuid()}`, `"consul_http_token": "${fillUuid(2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `CONSUL_HTTP_TOKEN=${fillUuid().slice(0, 35)}`,
      `CONSUL_HTTP_NAME=${fillUuid()}`,
      'CONSUL_HTTP_TOKEN=your_consul_http_token_here',
    ],
  }),
];
