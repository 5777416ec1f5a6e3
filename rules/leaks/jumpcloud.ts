import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'jumpcloud-api-key',
    title: 'JumpCloud API key',
    provider: 'JumpCloud',
    severity: 'critical',
    confidence: 0.85,
    keywords: ['jumpcloud'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['jumpcloud'], ['key', 'token'])], hex(40)),
    minEntropy: 3,
    why: 'Manages users, groups and devices as the administrator who made it.',
    fix: 'Delete the key at console.jumpcloud.com, create another and keep it outside the repository.',
    references: ['https://docs.jumpcloud.com/api/'],
    examples: [
      `JUMPCLOUD_API_KEY=${fill(40, 'hex')}`,
      `"jumpcloud_api_key": "${fill(40, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(40, 'hex')}`,
      `JUMPCLOUD_API_KEY=${fill(39, 'hex')}`,
      `jumpcloud/agent@sha256:${fill(40, 'hex', 3)}`,
      'JUMPCLOUD_API_KEY=your_jumpcloud_api_key_here',
    ],
  }),
];
