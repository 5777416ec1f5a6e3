import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'hex-pm-api-key',
    title: 'Hex.pm API key',
    provider: 'Hex.pm',
    severity: 'critical',
    confidence: 0.85,
    keywords: [
      'hex_api',
      'hex_key',
      'hex_org',
      'hex_write',
      'hexpm',
      'hex.organization',
      'hex-api',
      'hex_auth',
    ],
    scope: 'line',
    pattern: nearValue(
      [
        named(['hex', 'hexpm', 'hex pm'], ['key', 'token']),
        String.raw`hex\.organization auth \S{1,40} --key `,
      ],
      hex(32),
    ),
    minEntropy: 3,
    why: 'Reads private packages or publishes versions that run on the machines of everybody who depends on them.',
    fix: 'Revoke it at hex.pm/dashboard/keys or with mix hex.user key revoke, and check recent versions.',
    references: ['https://hex.pm/docs/publish', 'https://hex.pm/docs/private'],
    examples: [
      `HEX_API_KEY=${fill(32, 'hex')}`,
      `mix hex.organization auth acme --key ${fill(32, 'hex', 2)}`,
    ],
    nonExamples: [
      `HEX_API_KEY=${fill(31, 'hex')}`,
      `HEX_API_KEY=${fill(64, 'hex')}`,
      `hexpm_sha=${fill(32, 'hex')}`,
      `KEY_HEX=${fill(32, 'hex')}`,
    ],
  }),
];
