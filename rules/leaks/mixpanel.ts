import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'mixpanel-secret',
    title: 'Mixpanel API secret',
    provider: 'Mixpanel',
    severity: 'high',
    confidence: 0.85,
    keywords: ['mixpanel'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue([named(['mixpanel'], ['secret', 'secret key'])], hex(32)),
    minEntropy: 3,
    why: 'Exports all raw events and profiles of the project.',
    fix: 'Revoke the secret at mixpanel.com, Project settings, issue a new one and read it from the environment or a secret store.',
    references: ['https://developer.mixpanel.com/reference/project-secret'],
    examples: [
      `MIXPANEL_API_SECRET=${fill(32, 'hex')}`,
      `"mixpanel_api_secret": "${fill(32, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `MIXPANEL_API_SECRET=${fill(31, 'hex')}`,
      `mixpanel/agent@sha256:${fill(32, 'hex', 3)}`,
      'MIXPANEL_API_SECRET=your_mixpanel_api_secret_here',
      `MIXPANEL_TOKEN=${fill(32, 'hex')}`,
    ],
  }),
];
