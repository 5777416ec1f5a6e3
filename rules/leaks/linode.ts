import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'linode-token',
    title: 'Linode personal access token',
    provider: 'Linode',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['linode'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['linode'], ['token', 'key', 'pat'])], hex(64)),
    minEntropy: 3,
    why: 'Creates, changes and deletes machines, volumes and domains within its scopes.',
    fix: 'Replace the token at cloud.linode.com/profile/tokens, then hand the new one to the application through its environment.',
    references: ['https://techdocs.akamai.com/linode-api/reference/get-started'],
    examples: [`LINODE_TOKEN=${fill(64, 'hex')}`, `"linode_token": "${fill(64, 'hex', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64, 'hex')}`,
      `LINODE_TOKEN=${fill(63, 'hex')}`,
      `linode/agent@sha256:${fill(64, 'hex', 3)}`,
      'LINODE_TOKEN=your_linode_token_here',
    ],
  }),
];
