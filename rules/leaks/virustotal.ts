import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'virustotal-api-key',
    title: 'VirusTotal API key',
    provider: 'VirusTotal',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['virustotal', 'virus_total', 'vt_api', 'vt_key'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['virustotal', 'virus total', 'vt_api', 'vt_key'], ['key', 'token'])],
      hex(64),
    ),
    minEntropy: 3,
    why: 'Spends the quota and, with a paid plan, downloads samples.',
    fix: 'Replace the key at virustotal.com/gui/my-apikey, then hand the new one to the application through its environment.',
    references: ['https://docs.virustotal.com/docs/please-give-me-an-api-key'],
    examples: [
      `VIRUSTOTAL_API_KEY=${fill(64, 'hex')}`,
      `"virustotal_api_key": "${fill(64, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(64, 'hex')}`,
      `VIRUSTOTAL_API_KEY=${fill(63, 'hex')}`,
      `virustotal/agent@sha256:${fill(64, 'hex', 3)}`,
      'VIRUSTOTAL_API_KEY=your_virustotal_api_key_here',
    ],
  }),
];
