import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'agora-app-certificate',
    title: 'Agora app certificate',
    provider: 'Agora',
    severity: 'high',
    confidence: 0.85,
    keywords: ['agora'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['agora'], ['certificate', 'app cert', 'cert', 'secret'])], hex(32)),
    minEntropy: 3,
    why: 'Signs tokens that join any channel of the app.',
    fix: 'Replace the credential at console.agora.io, then hand the new one to the application through its environment.',
    references: ['https://docs.agora.io/en/video-calling/get-started/manage-agora-account'],
    examples: [
      `AGORA_APP_CERTIFICATE=${fill(32, 'hex')}`,
      `"agora_app_certificate": "${fill(32, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `AGORA_APP_CERTIFICATE=${fill(31, 'hex')}`,
      `agora/agent@sha256:${fill(32, 'hex', 3)}`,
      'AGORA_APP_CERTIFICATE=your_agora_app_certificate_here',
      `AGORA_APP_ID=${fill(32, 'hex')}`,
    ],
  }),
];
