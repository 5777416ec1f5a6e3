import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'nomad-token',
    title: 'Nomad ACL token',
    provider: 'HashiCorp Nomad',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['nomad'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['nomad'], ['token', 'secret id'])], uuid),
    minEntropy: 2.5,
    why: 'Runs jobs on the cluster within its policies.',
    fix: 'Revoke the token in the Nomad servers, issue a new one and read it from the environment or a secret store.',
    references: ['https://developer.hashicorp.com/nomad/docs/concepts/acl'],
    examples: [`NOMAD_TOKEN=${fillUuid()}`, `"nomad_token": "${fillUuid(2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `NOMAD_TOKEN=${fillUuid().slice(0, 35)}`,
      `NOMAD_NAME=${fillUuid()}`,
      'NOMAD_TOKEN=your_nomad_token_here',
    ],
  }),
];
