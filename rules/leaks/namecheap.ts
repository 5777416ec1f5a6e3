import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'namecheap-api-key',
    title: 'Namecheap API key',
    provider: 'Namecheap',
    severity: 'high',
    confidence: 0.85,
    keywords: ['namecheap'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['namecheap'], ['key', 'token'])], hex(32)),
    minEntropy: 3,
    why: 'Changes domains and DNS from the addresses that are allowed.',
    fix: 'Revoke the key at ap.www.namecheap.com/settings/tools/apiaccess, issue a new one and read it from the environment or a secret store.',
    references: ['https://www.namecheap.com/support/api/intro/'],
    examples: [
      `NAMECHEAP_API_KEY=${fill(32, 'hex')}`,
      `"namecheap_api_key": "${fill(32, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `NAMECHEAP_API_KEY=${fill(31, 'hex')}`,
      `namecheap/agent@sha256:${fill(32, 'hex', 3)}`,
      'NAMECHEAP_API_KEY=your_namecheap_api_key_here',
    ],
  }),
];
