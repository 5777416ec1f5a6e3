import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'abuseipdb-api-key',
    title: 'AbuseIPDB API key',
    provider: 'AbuseIPDB',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['abuseipdb', 'abuse_ipdb'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['abuseipdb', 'abuse ipdb'], ['key', 'token'])], hex(80)),
    minEntropy: 3,
    why: "Spends the quota and reports addresses in the account's name.",
    fix: 'Revoke the key at abuseipdb.com/account/api, issue a new one and read it from the environment or a secret store.',
    references: ['https://docs.abuseipdb.com/'],
    examples: [
      `ABUSEIPDB_API_KEY=${fill(80, 'hex')}`,
      `"abuseipdb_api_key": "${fill(80, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(80, 'hex')}`,
      `ABUSEIPDB_API_KEY=${fill(79, 'hex')}`,
      `abuseipdb/agent@sha256:${fill(80, 'hex', 3)}`,
      'ABUSEIPDB_API_KEY=your_abuseipdb_api_key_here',
    ],
  }),
];
