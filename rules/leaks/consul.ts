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
  defineRule({
    id: 'hashicorp-acl-secret-id',
    title: 'Consul or Nomad ACL token',
    provider: 'HashiCorp Consul',
    severity: 'high',
    confidence: 0.7,
    keywords: ['SecretID', 'Secret ID'],
    caseSensitive: true,
    scope: 'line',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9_.])Secret ?ID["']?\s{0,12}[:=]\s{0,20}["']?(?<secret>${uuid})(?![\w-])`,
    ),
    minEntropy: 2.5,
    why: 'Reads and changes what the policies of the token allow; the bootstrap token allows all.',
    fix: 'Delete the token by its accessor id with `consul acl token delete` or `nomad acl token delete`, and create another.',
    references: [
      'https://developer.hashicorp.com/consul/commands/acl/token/create',
      'https://developer.hashicorp.com/nomad/commands/acl/bootstrap',
    ],
    examples: [
      `AccessorID:       ${fillUuid(3)}\nSecretID:         ${fillUuid(4)}`,
      `Secret ID    = ${fillUuid(5)}`,
      `"SecretID": "${fillUuid(6)}",`,
    ],
    nonExamples: [
      `AccessorID: ${fillUuid(3)}`,
      `Accessor ID  = ${fillUuid(5)}`,
      `secret_id: ${fillUuid(4)}`,
      `ClientSecretID: ${fillUuid(4)}`,
      'SecretID: 00000000-0000-0000-0000-000000000000',
    ],
  }),
];
